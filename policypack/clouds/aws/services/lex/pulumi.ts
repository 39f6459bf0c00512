import { one } from '../../../../engine/known';
import { setting } from '../../kinds/other';
import { awsRows } from '../../row';
import { blocks } from '../../shared/blocks';
import { always, text } from '../../shared/cells';

export const lex = awsRows({
  'aws:lex/botAlias:BotAlias': {
    kind: setting,
    facts: {
      // S3 encrypts the audio logs in any case, with the key named here or else its own (since 2023-01); text goes to a log group, which is
      // judged itself.
      encryption: (a, around) =>
        blocks(a.conversationLogs?.logSettings, log =>
          text(log.destination) === 'S3' ? one(always('audio logs', () => around.key(log, 'kmsKeyArn'))) : [],
        ),
    },
  },
});
