import type { Declared } from '../declared';
import { isObject } from '../expression';
import { Apis } from './api';
import { makeFunction } from './function';
import { merge } from './globals';
import { Maker, type Raw, type Source } from './maker';
import { makeLayer, makeStateMachine, makeTable } from './others';

const prefix = 'AWS::Serverless::';
/** Sections of `Globals` and the resources that they are for. */
const sections = ['Function', 'Api', 'HttpApi', 'SimpleTable', 'StateMachine', 'LayerVersion'] as const;
type Section = (typeof sections)[number];

export const isServerless = (type: string): boolean => type.startsWith(prefix);

export interface Serverless {
  readonly declared: readonly Declared[];
  readonly names: ReadonlyMap<string, string>;
  /** What has no counterpart here, one line each. */
  readonly left: readonly string[];
}

/** A template's resources with those of SAM (`AWS::Serverless::*`) read as what they become; others stay what they are. */
export function readServerless(resources: readonly Declared[], globals: unknown): Serverless {
  const global = (section: string): Raw => {
    const found = isObject(globals) ? globals[section] : undefined;
    return isObject(found) ? found : {};
  };
  const sourceOf = (declared: Declared, section: Section): Source => {
    const own = isObject(declared.properties) ? declared.properties : {};
    return { id: declared.id, properties: merge(global(section), own) as Raw, declared, section };
  };
  const sources = new Map<string, Source>();
  for (const declared of resources) {
    const section = sections.find(name => declared.type === prefix + name);
    if (section) sources.set(declared.id, sourceOf(declared, section));
  }

  const maker = new Maker();
  const apis = new Apis(
    api => sources.get(api)?.properties['StageName'],
    kind => global(kind),
  );
  const later: (() => void)[] = [];
  const rest: Declared[] = [];
  for (const declared of resources) {
    const source = sources.get(declared.id);
    if (!source) rest.push(declared);
    else if (source.section === 'Function') makeFunction(maker, source, apis);
    else if (source.section === 'StateMachine') makeStateMachine(maker, source, apis);
    else if (source.section === 'SimpleTable') makeTable(maker, source);
    else if (source.section === 'LayerVersion') makeLayer(maker, source);
    // APIs wait for the events that add to them.
    else later.push(() => (source.section === 'Api' ? apis.rest(maker, source) : apis.http(maker, source)));
  }
  for (const make of later) make();
  apis.implicit(maker);
  const written = new Set(rest.map(({ id }) => id));
  return {
    // What the template writes out itself counts over what SAM would make of that name.
    declared: [...maker.made.filter(({ id }) => !written.has(id)), ...rest.map(resource => notified(resource, apis))],
    names: maker.names,
    left: maker.left,
  };
}

/** A bucket that tells functions of what happens in it. */
function notified(declared: Declared, apis: Apis): Declared {
  const found = apis.notifications(declared.id);
  if (found.length === 0 || declared.type !== 'AWS::S3::Bucket') return declared;
  const own = isObject(declared.properties) ? declared.properties : {};
  const NotificationConfiguration = merge(own['NotificationConfiguration'], { LambdaConfigurations: found });
  const tags = apis.tagsOf(declared.id);
  const properties = { ...own, NotificationConfiguration, ...(tags !== undefined && { Tags: tags }) };
  return { ...declared, properties, written: declared.properties };
}
