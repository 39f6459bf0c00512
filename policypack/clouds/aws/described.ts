import type { Facts } from '../../engine/facts';
import type { AnyRow, Cell } from '../../engine/row';
import { cfnTags, cfnTagsProperty, hasRegion, hasTags } from '../generated/tags-and-regions';
import { ec2Tags, regionOf, tagMap } from './shared/cells';
import { stackTags, stackTagsIn } from './shared/tags';

// biome-ignore lint/suspicious/noExplicitAny: these cells read what every type of a dialect writes alike.
type Any = any;
/** Types whose tags `aws:ec2/tag:Tag` adds to. */
const ec2 = /^aws:(ec2|ec2clientvpn|ebs|vpc)\//;
/** CloudFormation's services and types that are in no region; templates do not say. */
const globals =
  /^AWS::((BCMDataExports|Budgets|CE|CUR|CloudFront|GlobalAccelerator|IAM|NetworkManager|Organizations|Route53|Shield|WAF)::|DirectConnect::DirectConnectGateway$)/;

/** Each input that holds tags under another name, with its cell. */
const elsewhere = new Map<string, Cell<Any, Any, Facts['tags']>>();
function templateTags(type: string): Cell<Any, Any, Facts['tags']> | undefined {
  if (cfnTags(type) === undefined) return undefined;
  const property = cfnTagsProperty(type);
  if (property === 'Tags') return stackTags;
  const found = elsewhere.get(property) ?? stackTagsIn(property[0]!.toLowerCase() + property.slice(1));
  elsewhere.set(property, found);
  return found;
}

/** What the SDK and the specification say of a type: whether it takes tags, and whether it is in a region. */
export function described(type: string): Pick<AnyRow['facts'], 'tags' | 'location'> {
  const isTemplate = type.startsWith('AWS::');
  const tags = isTemplate ? templateTags(type) : hasTags(type) ? (ec2.test(type) ? ec2Tags : tagMap) : undefined;
  const isPlaced = isTemplate ? !globals.test(type) : hasRegion(type);
  return { ...(tags && { tags }), ...(isPlaced && { location: regionOf }) };
}
