import type { Exposure } from '../../../../engine/facts';
import { gather, type Many, map, one, some } from '../../../../engine/known';
import type { Around } from '../../../../engine/row';
import { workload } from '../../kinds/compute';
import { policy } from '../../kinds/identity';
import { setting } from '../../kinds/other';
import { type CfnInputs, cfnRows } from '../../row';
import { ownedBy } from '../../shared/owners';
import { grantsOf } from '../../shared/policy-documents';
import { invocation, layerUse, throughLayer, throughPermission, throughService, throughUrl, variables } from './cells';

const exposure = (_f: object, around: Around<CfnInputs>): Many<Exposure> =>
  gather(
    () => map(around.pointingHere('AWS::Lambda::Url', 'targetFunctionArn'), ({ inputs }) => one(throughUrl(inputs.authType))),
    () => map(around.pointingHere('AWS::Lambda::Permission', 'functionName'), ({ inputs }) => one(throughPermission(inputs, around))),
    () =>
      map(around.pointingHere('AWS::Lambda::ResourcePolicy', 'resourceArn'), ({ inputs }) =>
        one({
          through: 'its resource policy',
          public: some(
            grantsOf(() => inputs.policyDocument as unknown, 'resource'),
            grant => grant.anyone(),
          ),
        }),
      ),
  );

export const lambda = cfnRows({
  'AWS::Lambda::Function': {
    kind: workload,
    names: ['functionName'],
    facts: {
      encryption: variables,
      exposure,
    },
  },
  'AWS::Lambda::Url': {
    kind: setting,
    belongsTo: (u, around) => {
      const found = around.target(u, 'targetFunctionArn', 'AWS::Lambda::Function');
      return found ? [() => found] : [];
    },
    facts: { exposure: u => gather(() => one(throughUrl(u.authType))) },
  },
  'AWS::Lambda::Permission': {
    kind: policy,
    belongsTo: ownedBy('functionName', 'AWS::Lambda::Function'),
    facts: {
      admits: (p, around) => gather(() => one(invocation(p, around))),
      exposure: throughService('functionName', 'AWS::Lambda::Function'),
    },
  },
  'AWS::Lambda::ResourcePolicy': { kind: policy, facts: { admits: p => grantsOf(() => p.policyDocument as unknown, 'resource') } },
  'AWS::Lambda::LayerVersion': {
    kind: setting,
    names: ['layerName'],
    facts: {
      exposure: (_l, around) =>
        map(around.pointingHere('AWS::Lambda::LayerVersionPermission', 'layerVersionArn'), ({ inputs }) =>
          one(throughLayer(inputs, around)),
        ),
    },
  },
  'AWS::Lambda::LayerVersionPermission': {
    kind: policy,
    belongsTo: ownedBy('layerVersionArn', 'AWS::Lambda::LayerVersion'),
    facts: { admits: (p, around) => gather(() => one(layerUse(p, around))) },
  },
});
