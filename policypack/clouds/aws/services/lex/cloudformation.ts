import type { Store } from '../../../../engine/facts';
import { type Many, one } from '../../../../engine/known';
import type { Around } from '../../../../engine/row';
import { policy } from '../../kinds/identity';
import { setting } from '../../kinds/other';
import { type CfnInputs, cfnRows } from '../../row';
import { blocks } from '../../shared/blocks';
import { always, yes } from '../../shared/cells';
import { grantsOf } from '../../shared/policy-documents';

interface Logs {
  readonly audioLogSettings?: readonly {
    readonly enabled?: unknown;
    readonly destination?: { readonly s3Bucket?: { readonly kmsKeyArn?: unknown } | null } | null;
  }[];
}
/** S3 encrypts the audio logs in any case, with the key named here or else its own (since 2023-01); text goes to a log group, which is judged itself. */
const audioLogs = (logs: Logs | null | undefined, around: Around<CfnInputs>): Many<Store> =>
  blocks(logs?.audioLogSettings, log => {
    const bucket = log.destination?.s3Bucket;
    return yes(log.enabled) ? one(always('audio logs', () => (bucket ? around.key(bucket, 'kmsKeyArn') : 'provider-key'))) : [];
  });

export const lex = cfnRows({
  // The alias that every bot has for trying it out.
  'AWS::Lex::Bot': {
    kind: setting,
    facts: { encryption: (b, around) => audioLogs(b.testBotAliasSettings?.conversationLogSettings, around) },
  },
  'AWS::Lex::BotAlias': { kind: setting, facts: { encryption: (a, around) => audioLogs(a.conversationLogSettings, around) } },
  'AWS::Lex::ResourcePolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policy as unknown, 'resource') } },
});
