import { byRule, keysBelow, nativeName } from '../../../policypack/adapters/cloudformation/spelling';
import { spellingFiles, speltProperties } from '../../../scripts/generate-spelling';
import { read as readFile } from '../../../scripts/sources';
import { inputs, read } from './support';

const all = speltProperties();
const both = all.filter(property => property.native !== undefined);
const place = ({ type, path, name, native }: (typeof all)[number]): string =>
  `${type} ${path}${name}: ${native}, by us ${nativeName(name)}`;

describe('every property of @aws-cdk/aws-service-spec that @pulumi/aws-native has too', () => {
  const top = both.filter(property => property.path === '');
  test('is spelled as there', () => {
    expect(both.filter(property => nativeName(property.name) !== property.native).map(place)).toEqual([]);
  });
  test('by the rule alone, but for a short list', () => {
    const exceptions = both.filter(property => byRule(property.name) !== property.native);
    const figures = [top, both].map(some => `${some.filter(p => byRule(p.name) === p.native).length} of ${some.length}`);
    process.stdout.write(`aws-native's spelling by rule: ${figures[0]} top-level properties, ${figures[1]} with the nested ones.\n`);
    expect(top.length).toBeGreaterThan(10_000);
    expect(both.length).toBeGreaterThan(34_000);
    expect([...new Set(exceptions.map(property => property.name))].sort()).toEqual(['Phase1DHGroupNumbers', 'Phase2DHGroupNumbers']);
  });
  test('has its keys read as there', () => {
    const wrong = all
      .filter(p => p.kind !== 'plain')
      .filter(p => keysBelow(p.type, p.path.split('.').at(-2) ?? '', p.name, p.list ? [] : {}) !== p.kind);
    expect(wrong.map(p => `${p.type} ${p.path}${p.name}: ${p.kind}`)).toEqual([]);
  });
  test('and the table is current', () => {
    for (const [file, text] of Object.entries(spellingFiles(all))) expect(readFile(file)).toBe(text);
  });
});

test.each([
  ['KMSMasterKeyId', 'kmsMasterKeyId'],
  ['MultiAZ', 'multiAz'],
  ['SSESpecification', 'sseSpecification'],
  ['DBInstanceIdentifier', 'dbInstanceIdentifier'],
  ['ContainerARNs', 'containerArns'],
  ['SSEKMSKeyId', 'ssekmsKeyId'],
  ['S3BucketName', 's3BucketName'],
  ['aws:SourceIp', 'aws:SourceIp'],
  ['', ''],
])('%s → %s', (name, expected) => {
  expect(byRule(name)).toBe(expected);
});

test('keys that are the user’s own stay as they are', () => {
  const properties = {
    It: { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables: { DB_Host: 'x' } }, Tags: [{ Key: 'A', Value: 'B' }] } },
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow' }] },
        Policies: [{ PolicyName: 'p', PolicyDocument: { Statement: [] } }],
      },
    },
    Parameter: { Type: 'AWS::SSM::Parameter', Properties: { Tags: { MyTag: 'x' } } },
    Machine: {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: { Definition: { StartAt: 'A' }, DefinitionSubstitutions: { Fn: 'x' } },
    },
    Domain: { Type: 'AWS::OpenSearchService::Domain', Properties: { LogPublishingOptions: { ES_LOGS: { Enabled: true } } } },
  };
  const template = read({ Resources: properties });
  expect(Object.fromEntries(Object.keys(properties).map(id => [id, inputs(template, id)]))).toEqual({
    It: { environment: { variables: { DB_Host: 'x' } }, tags: [{ key: 'A', value: 'B' }] },
    Role: {
      assumeRolePolicyDocument: { Statement: [{ Effect: 'Allow' }] },
      policies: [{ policyName: 'p', policyDocument: { Statement: [] } }],
    },
    Parameter: { tags: { MyTag: 'x' } },
    Machine: { definition: { StartAt: 'A' }, definitionSubstitutions: { Fn: 'x' } },
    Domain: { logPublishingOptions: { ES_LOGS: { enabled: true } } },
  });
});
