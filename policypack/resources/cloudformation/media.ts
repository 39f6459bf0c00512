import type { Table } from '../../engine/row';
import { regionOf } from '../cells';
import { uncheckedRows } from '../cloudformation-cells';
import { onMediaPorts } from '../media-cells';
import { placed, cfnTagged as tagged } from '../plain-rows';
import { grantsOf } from '../policy-documents';
import { cfnRows } from '../row';
import { stackTags } from '../tag-cells';

const part = { holds: 'network', model: 'paas', facts: { tags: stackTags, location: regionOf, ingress: onMediaPorts } } as const;

const policy = {
  holds: 'identity',
  model: 'paas',
  facts: { location: regionOf, admits: (p: { readonly policy?: unknown }) => grantsOf(() => p.policy, 'resource') },
} as const;

export const media: Table = {
  ...cfnRows({
    'AWS::MediaPackageV2::ChannelPolicy': policy,
    'AWS::MediaPackageV2::OriginEndpointPolicy': policy,
    'AWS::MediaTailor::ChannelPolicy': policy,
    'AWS::MediaLive::ChannelPlacementGroup': tagged,
    'AWS::MediaLive::CloudWatchAlarmTemplate': tagged,
    'AWS::MediaLive::CloudWatchAlarmTemplateGroup': tagged,
    'AWS::MediaLive::Cluster': tagged,
    'AWS::MediaLive::EventBridgeRuleTemplate': tagged,
    'AWS::MediaLive::EventBridgeRuleTemplateGroup': tagged,
    'AWS::MediaLive::Multiplex': tagged,
    'AWS::MediaLive::Multiplexprogram': placed,
    'AWS::MediaLive::Network': tagged,
    'AWS::MediaLive::Node': tagged,
    'AWS::MediaLive::SdiSource': tagged,
    'AWS::MediaLive::SignalMap': tagged,
    'AWS::MediaPackage::Asset': tagged,
    'AWS::MediaPackage::Channel': tagged,
    'AWS::MediaPackage::OriginEndpoint': tagged,
    'AWS::MediaPackage::PackagingConfiguration': tagged,
    'AWS::MediaPackage::PackagingGroup': tagged,
    'AWS::MediaPackageV2::Channel': tagged,
    'AWS::MediaPackageV2::ChannelGroup': tagged,
    'AWS::MediaPackageV2::OriginEndpoint': tagged,
    'AWS::MediaConvert::Preset': tagged,
    'AWS::MediaTailor::Channel': tagged,
    'AWS::MediaTailor::LiveSource': tagged,
    'AWS::MediaTailor::PlaybackConfiguration': tagged,
    'AWS::MediaTailor::SourceLocation': tagged,
    'AWS::MediaTailor::VodSource': tagged,
    'AWS::MediaTailor::Function': tagged,
    'AWS::MediaTailor::PrefetchSchedule': tagged,
    'AWS::MediaConnect::Bridge': placed,
    'AWS::MediaConnect::BridgeOutput': placed,
    'AWS::MediaConnect::BridgeSource': placed,
    'AWS::MediaConnect::Flow': tagged,
    'AWS::MediaConnect::FlowEntitlement': tagged,
    'AWS::MediaConnect::FlowOutput': tagged,
    'AWS::MediaConnect::FlowSource': tagged,
    'AWS::MediaConnect::FlowVpcInterface': tagged,
    'AWS::MediaConnect::Gateway': placed,
    'AWS::MediaConnect::RouterInput': tagged,
    'AWS::MediaConnect::RouterNetworkInterface': tagged,
    'AWS::MediaConnect::RouterOutput': tagged,
  }),
  ...uncheckedRows({
    'AWS::MediaLive::Channel': tagged,
    'AWS::MediaLive::Input': tagged,
    'AWS::MediaLive::InputSecurityGroup': part,
    'AWS::MediaConvert::JobTemplate': tagged,
    'AWS::MediaConvert::Queue': tagged,
    'AWS::MediaConnect::FlowMediaStream': tagged,
  }),
};
