import type { Launch, Tags } from '../../../engine/facts';
import { first, type Many, map, one, Unresolved } from '../../../engine/known';
import type { Neighbour } from '../../../engine/row';
import { toWrite } from '../../../engine/view';
import type { Near } from '../near';
import { block, blocks } from './blocks';
import { text, yes } from './cells';
import { tagsAt, tagsOfAll, writtenTags } from './tags';

/** What both dialects say in a launch template. */
export interface Template {
  readonly blockDeviceMappings?: unknown;
  readonly imageId?: unknown;
  readonly tagSpecifications?: readonly Specification[] | null;
}
interface Specification {
  readonly resourceType?: unknown;
  readonly tags?: unknown;
}

const bodyOf = ({ type, inputs }: Neighbour): Template =>
  (type.startsWith('AWS::') ? (inputs['launchTemplateData'] ?? {}) : inputs) as Template;

/**
 * The launch template that one of these inputs names; undefined where none is named. Whichever version is asked for, what stands in the
 * stack is the latest.
 */
export function templateNamed(named: object | null | undefined, around: Near, ...inputs: readonly string[]): Template | undefined {
  const of = block(named);
  if (!of) return undefined;
  for (const input of inputs) {
    const found = around.target(of, input, 'aws:ec2/launchTemplate:LaunchTemplate', 'AWS::EC2::LaunchTemplate');
    if (found) return bodyOf(found);
  }
  if (inputs.some(input => around.given(of, input))) throw new Unresolved('Its launch template is not in this stack.');
  return undefined;
}

/** Tags that a template gives to the instances or volumes made from it; defaults of a provider or stack do not reach them. */
export const specifiedTags = (template: () => Template | undefined, what: Launch['what']): Tags => ({
  get(key) {
    const named = template();
    if (named) toWrite(named, 'tagSpecifications');
    return first(
      map(
        blocks(named?.tagSpecifications, specification => one(specification)),
        specification => {
          if (text(specification.resourceType) !== what) return [];
          toWrite(specification, 'tags');
          const value = writtenTags(specification.tags).get(key);
          return value === undefined ? [] : one(value);
        },
      ),
      () => true,
    );
  },
});
/** What is launched from a template, with no tags but its own. */
export const launchedFrom = (template: () => Template | undefined): Many<Launch> =>
  (['instance', 'volume'] as const).map(what => () => ({ what, tags: specifiedTags(template, what) }));

interface GroupTag {
  readonly key?: unknown;
  readonly value?: unknown;
  readonly propagateAtLaunch?: unknown;
}
/** Tags of an auto scaling group, or those of them that it passes on to its instances. */
export const groupTags = (group: object, which: 'all' | 'passed on', tags = (group as { readonly tags?: unknown }).tags): Tags => ({
  get(key) {
    toWrite(group, 'tags');
    return first(
      map(
        blocks(tags as readonly GroupTag[] | null | undefined, tag => one(tag)),
        tag => {
          const value = text(tag.key) === key ? text(tag.value) : undefined;
          if (value === undefined) return [];
          if (which === 'all' || yes(tag.propagateAtLaunch)) return one(value);
          toWrite(tag, 'propagateAtLaunch');
          return [];
        },
      ),
      () => true,
    );
  },
});
/** What a group launches: instances with what it passes on and its template's tags, volumes with its template's alone. */
export const launchedByGroup = (passed: () => Tags, template: () => Template | undefined): Many<Launch> => [
  () => ({ what: 'instance', tags: tagsOfAll(passed, () => specifiedTags(template, 'instance')) }),
  () => ({ what: 'volume', tags: specifiedTags(template, 'volume') }),
];
/** Tags of the instances and volumes that a template names itself; what it leaves out, whoever uses it may add. */
export const specifiedLaunches = (specifications: Template['tagSpecifications']): Many<Launch> =>
  blocks(specifications, specification => {
    const what = text(specification.resourceType);
    return what === 'instance' || what === 'volume' ? one<Launch>({ what, tags: tagsAt(specification, 'tags') }) : [];
  });
