import type { Exposure } from '../../../../engine/facts';
import { gather, type Many, map, one } from '../../../../engine/known';
import type { Around } from '../../../../engine/row';
import { workload } from '../../kinds/compute';
import { policy } from '../../kinds/identity';
import { setting } from '../../kinds/other';
import { type AwsInputs, awsRows } from '../../row';
import { ownedBy } from '../../shared/owners';
import { invocation, layerUse, throughLayer, throughPermission, throughService, throughUrl, variables } from './cells';

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
    kind: workload,
    facts: {
      encryption: variables,
      exposure,
    },
  },
  'aws:lambda/functionUrl:FunctionUrl': {
    kind: setting,
    belongsTo: (u, around) => {
      const found = around.target(u, 'functionName', 'aws:lambda/function:Function');
      return found ? [() => found] : [];
    },
    facts: { exposure: u => gather(() => one(throughUrl(u.authorizationType))) },
  },
  'aws:lambda/permission:Permission': {
    kind: policy,
    belongsTo: ownedBy('function', 'aws:lambda/function:Function'),
    facts: {
      admits: (p, around) => gather(() => one(invocation(p, around))),
      exposure: throughService('function', 'aws:lambda/function:Function'),
    },
  },
  'aws:lambda/layerVersion:LayerVersion': {
    kind: setting,
    names: ['layerName'],
    facts: {
      exposure: (_l, around) =>
        map(around.pointingHere('aws:lambda/layerVersionPermission:LayerVersionPermission', 'layerName'), ({ inputs }) =>
          one(throughLayer(inputs, around)),
        ),
    },
  },
  'aws:lambda/layerVersionPermission:LayerVersionPermission': {
    kind: policy,
    belongsTo: ownedBy('layerName', 'aws:lambda/layerVersion:LayerVersion'),
    facts: { admits: (p, around) => gather(() => one(layerUse(p, around))) },
  },
});
