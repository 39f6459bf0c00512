import type { Grant } from '../../../../engine/facts';
import type { Many } from '../../../../engine/known';
import type { Table } from '../../../../engine/row';
import { policy } from '../../kinds/identity';
import { gateway } from '../../kinds/network';
import { cfnRows } from '../../row';
import { onMediaPorts } from '../../shared/media';
import { grantsOf } from '../../shared/policy-documents';
import { uncheckedRows } from '../../shared/unchecked';

const byPolicy = (p: { readonly policy?: unknown }): Many<Grant> => grantsOf(() => p.policy, 'resource');

export const media: Table = {
  ...cfnRows({
    'AWS::MediaPackageV2::ChannelPolicy': { kind: policy, facts: { admits: byPolicy } },
    'AWS::MediaPackageV2::OriginEndpointPolicy': { kind: policy, facts: { admits: byPolicy } },
    'AWS::MediaTailor::ChannelPolicy': { kind: policy, facts: { admits: byPolicy } },
  }),
  ...uncheckedRows({
    'AWS::MediaLive::InputSecurityGroup': { kind: gateway, facts: { ingress: onMediaPorts } },
  }),
};
