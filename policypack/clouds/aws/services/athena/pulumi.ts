import { one } from '../../../../engine/known';
import { setting } from '../../kinds/other';
import { awsRows } from '../../row';
import { always, text, yes } from '../../shared/cells';

export const athena = awsRows({
  'aws:athena/workgroup:Workgroup': {
    kind: setting,
    facts: {
      // Results lie in S3, which encrypts whatever it keeps; without a choice here, with the key of their bucket. Where Athena keeps them
      // itself, it encrypts them with its own key unless another is named (CloudFormation schema of AWS::Athena::WorkGroup, 2026).
      encryption: (w, around) =>
        one(
          always('query results', () => {
            const own = w.configuration?.managedQueryResultsConfiguration;
            if (yes(own?.enabled)) return own?.encryptionConfiguration ? around.key(own.encryptionConfiguration, 'kmsKey') : 'provider-key';
            const chosen = w.configuration?.resultConfiguration?.encryptionConfiguration;
            if (!chosen) return around.elsewhere('Query results are encrypted by their bucket, whose key is unknown.');
            return text(chosen.encryptionOption) === 'SSE_S3' ? 'provider-key' : around.key(chosen, 'kmsKeyArn');
          }),
        ),
    },
  },
});
