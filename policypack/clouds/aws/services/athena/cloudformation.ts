import type { Store } from '../../../../engine/facts';
import { one } from '../../../../engine/known';
import type { Around } from '../../../../engine/row';
import { setting } from '../../kinds/other';
import { type CfnInputs, cfnRows } from '../../row';
import { blocks } from '../../shared/blocks';
import { always, text, yes } from '../../shared/cells';

const results = (choice: { readonly encryptionOption?: unknown; readonly kmsKey?: unknown }, around: Around<CfnInputs>): Store =>
  always('query results', () => (text(choice.encryptionOption) === 'SSE_S3' ? 'provider-key' : around.key(choice, 'kmsKey')));

export const athena = cfnRows({
  'AWS::Athena::WorkGroup': {
    kind: setting,
    facts: {
      // Results lie in S3, which encrypts whatever it keeps; without a choice here, with the key of their bucket. What is written as an
      // update, which is deprecated, takes the place of the rest when the workgroup is next changed. Where Athena keeps the results itself,
      // it encrypts them with its own key unless another is named (CloudFormation schema of AWS::Athena::WorkGroup, 2026).
      encryption: (w, around) => {
        const own = w.workGroupConfiguration?.managedQueryResultsConfiguration;
        if (yes(own?.enabled))
          return one(
            always('query results', () =>
              own?.encryptionConfiguration ? around.key(own.encryptionConfiguration, 'kmsKey') : 'provider-key',
            ),
          );
        const written = [
          w.workGroupConfiguration?.resultConfiguration?.encryptionConfiguration,
          w.workGroupConfigurationUpdates?.resultConfigurationUpdates?.encryptionConfiguration,
        ];
        const chosen = blocks(written, choice => one(results(choice, around)));
        return chosen.length > 0
          ? chosen
          : one(always('query results', () => around.elsewhere('Query results are encrypted by their bucket, whose key is unknown.')));
      },
    },
  },
});
