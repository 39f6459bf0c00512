import type { Store, Tags } from '../../../../engine/facts';
import { each, gather, type Many, one } from '../../../../engine/known';
import { type Around, cannot, type Table } from '../../../../engine/row';
import { database, store } from '../../kinds/data';
import { type CfnInputs, cfnRows } from '../../row';
import { plannedHere } from '../../shared/backup-plans';
import { listed } from '../../shared/blocks';
import { always, yes } from '../../shared/cells';
import { pointInTime } from '../../shared/databases';
import { stackTags, tagsOfAll, writtenTags } from '../../shared/tags';
import { uncheckedRows } from '../../shared/unchecked';

const notPublic = cannot('DynamoDB refuses every policy that would let the public in (block public access, always on since 2024-03).');

type GlobalTable = CfnInputs['AWS::DynamoDB::GlobalTable'];
/** Each replica has tags of its own; what one of them says is said of the table. */
const globalTags = (t: GlobalTable, around: Around<CfnInputs>): Tags => {
  const replicas = listed(t.replicas);
  return tagsOfAll(...Array.from({ length: replicas.length }, (_, i) => () => writtenTags(replicas[i]?.tags)), () => stackTags({}, around));
};

export const dynamodb: Table = {
  ...cfnRows({
    'AWS::DynamoDB::Table': {
      kind: store,
      names: ['tableName'],
      facts: {
        // Always encrypted, with a key that AWS owns unless it asks for KMS (DynamoDB API, SSESpecification, 2026).
        encryption: (t, around) =>
          one(
            always('table', () =>
              yes(t.sseSpecification?.sseEnabled) ? around.key(t.sseSpecification!, 'kmsMasterKeyId') : 'provider-key',
            ),
          ),
        exposure: notPublic,
        backup: (t, around) =>
          gather(
            () =>
              pointInTime(
                () => t.pointInTimeRecoverySpecification?.pointInTimeRecoveryEnabled,
                () => t.pointInTimeRecoverySpecification?.recoveryPeriodInDays,
              ),
            () => plannedHere('dynamodb:table/')(t, around),
          ),
      },
    },
    // One table in several regions: each replica has its own key, recovery and tags.
    'AWS::DynamoDB::GlobalTable': {
      kind: store,
      names: ['tableName'],
      facts: {
        tags: globalTags,
        encryption: (t, around): Many<Store> =>
          gather(() =>
            each(t.replicas, replica =>
              always('replica', () =>
                yes(t.sseSpecification?.sseEnabled) && replica.sseSpecification
                  ? around.key(replica.sseSpecification, 'kmsMasterKeyId')
                  : 'provider-key',
              ),
            ),
          ),
        exposure: notPublic,
        backup: (t, around) =>
          gather(
            () =>
              each(t.replicas, replica =>
                pointInTime(
                  () => replica.pointInTimeRecoverySpecification?.pointInTimeRecoveryEnabled,
                  () => replica.pointInTimeRecoverySpecification?.recoveryPeriodInDays,
                ),
              ),
            () => plannedHere('dynamodb:table/', globalTags)(t, around),
          ),
      },
    },
  }),
  ...uncheckedRows({
    'AWS::DAX::Cluster': {
      kind: database,
      names: ['clusterName'],
      facts: {
        // Off unless it says so (provider's documentation and DAX API, SSESpecification, 2026); a key of one's own cannot be chosen.
        encryption: c => one({ what: 'cache', encrypted: yes(c.sseSpecification?.sseEnabled), key: () => 'provider-key' }),
        backup: cannot('It caches a table, which is backed up itself.'),
      },
    },
  }),
};
