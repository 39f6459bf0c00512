import type { Launch, Opening, Store } from '../../../../engine/facts';
import { gather, type Many, map, one } from '../../../../engine/known';
import { aside } from '../../../../engine/reads';
import { cannot } from '../../../../engine/row';
import { says } from '../../../../engine/says';
import type { Near } from '../../near';
import { deviceStore, imageOf, machineStores } from '../../shared/block-devices';
import { block, listed } from '../../shared/blocks';
import { always, openTo, yes } from '../../shared/cells';
import { launchedFrom, type Template, templateNamed } from '../../shared/launch-templates';
import { ranges } from '../../shared/openings';

/**
 * EKS encrypts etcd's volumes always, and secrets with its own key since Kubernetes 1.28 where none is named (EKS API, EncryptionConfig,
 * 2026).
 */
export const secrets = (configurations: unknown, around: Near): Many<Store> =>
  one(
    always('secrets', () => {
      const [named] = listed(configurations as { readonly provider?: object | null } | null | undefined);
      const provider = block(block(named)?.provider);
      return provider ? around.key(provider, 'keyArn') : 'provider-key';
    }),
  );

interface Access {
  readonly endpointPublicAccess?: unknown;
  readonly publicAccessCidrs?: readonly string[] | null;
}
/** The endpoint is public, and open to every address, unless it says otherwise (EKS API, VpcConfigRequest, 2026). */
export const endpoint = (access: Access | null | undefined): Many<Opening> =>
  gather(() => {
    const open = aside(() => access?.endpointPublicAccess);
    if (open !== undefined && open !== null && !yes(open)) return [];
    const cidrs = says('from', () => access?.publicAccessCidrs);
    return map((cidrs?.length ?? 0) === 0 ? one('0.0.0.0/0') : ranges(cidrs), cidr =>
      one<Opening>({ ...openTo(cidr), protocol: 'tcp', ports: [443, 443] }),
    );
  });

/** Nodes are made from the launch template that is named, else from EKS's own, which encrypts as the account's default has it. */
export const nodeStores = (template: () => Template | undefined, around: Near): Many<Store> =>
  gather(() => {
    const named = template();
    const image = () => imageOf(named ?? {}, 'imageId', around);
    return named ? machineStores(named, around, image) : one(deviceStore('node volume', undefined, around));
  });
/** Tags of a node group stay with it; its instances and volumes get those of the launch template alone (EKS user guide, 2026). */
export const nodeLaunches = (template: () => Template | undefined): Many<Launch> => launchedFrom(template);
export const nodeTemplate =
  (g: { readonly launchTemplate?: object | null }, around: Near): (() => Template | undefined) =>
  () =>
    templateNamed(g.launchTemplate, around, 'id', 'name');

export const byCredentials = cannot('Its endpoint lets nobody in without credentials; where it is reached from is its ingress.');
/** Fargate encrypts the storage of pods with its own key (AWS containers blog on Fargate 1.4, 2020-05: pods, too). */
export const podStores = (): Many<Store> => one(always('pod storage'));
