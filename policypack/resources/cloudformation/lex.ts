import { one } from '../../engine/known';
import { blocks } from '../block-cells';
import { always, regionOf, yes } from '../cells';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';
import { stackTagsIn } from '../tag-cells';

const placed = { holds: 'other', model: 'paas', facts: { location: regionOf } } as const;

export const lex = cfnRows({
  'AWS::Lex::Bot': { holds: 'other', model: 'paas', facts: { tags: stackTagsIn('botTags'), location: regionOf } },
  'AWS::Lex::BotAlias': {
    holds: 'other',
    model: 'paas',
    facts: {
      tags: stackTagsIn('botAliasTags'),
      location: regionOf,
      // S3 encrypts the audio logs in any case, with the key named here or else its own (since 2023-01); text goes to a log group, which is
      // judged itself.
      encryption: (a, around) =>
        blocks(a.conversationLogSettings?.audioLogSettings, log =>
          yes(log.enabled)
            ? one(
                always('audio logs', () =>
                  log.destination?.s3Bucket ? around.key(log.destination.s3Bucket, 'kmsKeyArn') : 'provider-key',
                ),
              )
            : [],
        ),
    },
  },
  'AWS::Lex::BotVersion': placed,
  'AWS::Lex::ResourcePolicy': { holds: 'identity', model: 'paas', facts: { admits: p => grantsOf(() => p.policy as unknown, 'resource') } },
});
