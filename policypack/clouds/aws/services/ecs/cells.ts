import type { Key, Launch, Store, Tags } from '../../../../engine/facts';
import { either, gather, type Many, map, one, some } from '../../../../engine/known';
import { cannot, type Neighbour } from '../../../../engine/row';
import type { Near } from '../../near';
import { block, blocks, listed } from '../../shared/blocks';
import { always, text, yes } from '../../shared/cells';
import { stackTags, tagsOfAll, writtenTags } from '../../shared/tags';

interface Configuration {
  readonly managedStorageConfiguration?: object | null;
}
interface Cluster {
  readonly configuration?: Configuration | null;
}
/** The key that a cluster names for a kind of storage. */
const keyOf = (cluster: Cluster, input: 'fargateEphemeralStorageKmsKeyId' | 'kmsKeyId', around: Near): Key => {
  const storage = block(cluster.configuration?.managedStorageConfiguration);
  return storage ? around.key(storage, input) : 'provider-key';
};

/** A cluster keeps nothing itself; where it names keys for its tasks' storage, ECS encrypts that with them. */
export const clusterStores = (c: Cluster, around: Near): Many<Store> =>
  gather(() =>
    block(c.configuration?.managedStorageConfiguration)
      ? one(always('task storage', () => keyOf(c, 'fargateEphemeralStorageKmsKeyId', around)))
      : [],
  );

interface Managed {
  readonly encrypted?: unknown;
  readonly kmsKeyId?: unknown;
  readonly tagSpecifications?: readonly Specification[] | null;
}
interface Specification {
  readonly propagateTags?: unknown;
  readonly tags?: unknown;
}
export interface Service {
  readonly cluster?: unknown;
  readonly launchType?: unknown;
  readonly tags?: unknown;
  readonly taskDefinition?: unknown;
  /** At most one in `aws:`, a list of one in CloudFormation. */
  readonly volumeConfiguration?: unknown;
  readonly volumeConfigurations?: unknown;
}
type Volumes = readonly { readonly managedEbsVolume?: Managed | null }[] | null | undefined;
const managed = (s: Service): Many<Managed> =>
  map(
    gather(
      () => blocks(s.volumeConfiguration as Volumes, volume => one(block(volume.managedEbsVolume))),
      () => blocks(s.volumeConfigurations as Volumes, volume => one(block(volume.managedEbsVolume))),
    ),
    volume => (volume ? one(volume) : []),
  );

/**
 * Fargate encrypts what its tasks keep since platform 1.4.0, 2020-05-28. Volumes of tasks are encrypted unless they say no, by the key that
 * they name, else the cluster's, else AWS's (ECS developer guide, "Encrypt data stored in Amazon EBS volumes attached to Amazon ECS tasks", 2026).
 */
export const serviceStores = (
  s: Service,
  strategies: unknown,
  around: Near,
  ...clusters: readonly ('aws:ecs/cluster:Cluster' | 'AWS::ECS::Cluster')[]
): Many<Store> => {
  const keyOfCluster = (input: Parameters<typeof keyOf>[1]): Key => {
    const cluster = around.target(s, 'cluster', ...clusters) as Neighbour<Cluster> | undefined;
    if (cluster) return keyOf(cluster.inputs, input, around);
    return around.given(s, 'cluster')
      ? around.elsewhere('Its cluster is not in this stack; whose key that uses is unknown.')
      : 'provider-key';
  };
  return gather(
    () => {
      const names = blocks(strategies as readonly { readonly capacityProvider?: unknown }[] | undefined, use =>
        one(text(use.capacityProvider) ?? ''),
      );
      const onFargate = either(
        () => text(s.launchType) === 'FARGATE',
        () => some(names, name => /^FARGATE(_SPOT)?$/.test(name)),
      );
      if (!onFargate) return [];
      return one(always('task storage', () => keyOfCluster('fargateEphemeralStorageKmsKeyId')));
    },
    () =>
      map(managed(s), volume => {
        const encrypted = !around.given(volume, 'encrypted') || yes(volume.encrypted) || around.assured('ebs-encryption-by-default');
        const key = (): Key => (around.given(volume, 'kmsKeyId') ? around.key(volume, 'kmsKeyId') : keyOfCluster('kmsKeyId'));
        return one<Store>({ what: 'task volume', encrypted, key });
      }),
  );
};

/** Volumes of tasks get the tags that their specification names or passes on. */
export const serviceLaunches = (s: Service, around: Near, definition: () => Tags | undefined): Many<Launch> =>
  map(managed(s), volume => {
    const specifications = listed(volume.tagSpecifications).filter(specification => block(specification));
    const from = (specification: Specification): Tags => {
      const source = text(specification.propagateTags);
      if (source === 'SERVICE') return stackTags(s, around);
      return (source === 'TASK_DEFINITION' ? definition() : undefined) ?? writtenTags(undefined);
    };
    return one<Launch>({
      what: 'volume',
      tags: tagsOfAll(...specifications.flatMap(specification => [() => writtenTags(specification.tags), () => from(specification)])),
    });
  });

export const byTasks = cannot('What its tasks keep is encrypted by their service, volumes and file systems, which are judged themselves.');
