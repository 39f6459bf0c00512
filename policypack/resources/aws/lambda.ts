import type { Exposure } from '../../engine/facts';
import { gather, type Many, map, one } from '../../engine/known';
import type { Around } from '../../engine/row';
import { regionOf, tagMap } from '../cells';
import { invocation, layerUse, throughLayer, throughPermission, throughService, throughUrl, variables } from '../lambda-cells';
import { ownedBy } from '../owner-cells';
import { placed as setting } from '../plain-rows';
import { type AwsInputs, awsRows } from '../row';

const exposure = (_f: object, around: Around<AwsInputs>): Many<Exposure> =>
  gather(
    () =>
      map(around.pointingHere('aws:lambda/functionUrl:FunctionUrl', 'functionName'), ({ inputs }) =>
        one(throughUrl(inputs.authorizationType)),
      ),
    () => map(around.pointingHere('aws:lambda/permission:Permission', 'function'), ({ inputs }) => one(throughPermission(inputs, around))),
  );

export const lambda = awsRows({
  'aws:lambda/function:Function': {
    holds: 'compute',
    model: 'paas',
    facts: { tags: tagMap, location: regionOf, encryption: variables, exposure },
  },
  'aws:lambda/functionUrl:FunctionUrl': {
    holds: 'other',
    model: 'paas',
    belongsTo: (u, around) => {
      const found = around.target(u, 'functionName', 'aws:lambda/function:Function');
      return found ? [() => found as never] : [];
    },
    facts: { location: regionOf, exposure: u => gather(() => one(throughUrl(u.authorizationType))) },
  },
  'aws:lambda/permission:Permission': {
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('function', 'aws:lambda/function:Function'),
    facts: {
      location: regionOf,
      admits: (p, around) => gather(() => one(invocation(p, around))),
      exposure: throughService('function', 'aws:lambda/function:Function'),
    },
  },
  'aws:lambda/layerVersion:LayerVersion': {
    holds: 'other',
    model: 'paas',
    names: ['layerName'],
    facts: {
      location: regionOf,
      exposure: (_l, around) =>
        map(around.pointingHere('aws:lambda/layerVersionPermission:LayerVersionPermission', 'layerName'), ({ inputs }) =>
          one(throughLayer(inputs, around)),
        ),
    },
  },
  'aws:lambda/layerVersionPermission:LayerVersionPermission': {
    holds: 'identity',
    model: 'paas',
    belongsTo: ownedBy('layerName', 'aws:lambda/layerVersion:LayerVersion'),
    facts: { location: regionOf, admits: (p, around) => gather(() => one(layerUse(p, around))) },
  },
  'aws:lambda/alias:Alias': setting,
  'aws:lambda/eventSourceMapping:EventSourceMapping': { holds: 'other', model: 'paas', facts: { tags: tagMap, location: regionOf } },
  'aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig': setting,
  'aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig': setting,
});
