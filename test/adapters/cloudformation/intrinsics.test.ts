import { comesTo, inputs, read } from './support';

const hole = (unknown: string | undefined, behind: readonly string[] = [], exact = false) => ({ unknown, behind, exact });

describe('what an expression comes to', () => {
  test.each<[string, unknown, unknown]>([
    ['a parameter with a default', { Ref: 'Name' }, 'orders'],
    ['a number', { Ref: 'Size' }, 20],
    ['a list', { Ref: 'Zones' }, ['a', 'b']],
    ['a parameter without value', { Ref: 'Open' }, hole(undefined, [], true)],
    ['a list without value', { Ref: 'NoZones' }, hole(undefined, [], true)],
    ['a secret parameter, in spite of its default', { Ref: 'Secret' }, hole(undefined, [], true)],
    ['an SSM parameter, whose default is a name', { Ref: 'Ami' }, hole(undefined, [], true)],
    ['a resource', { Ref: 'Key' }, hole('_', ['Key'], true)],
    ['nothing', { Ref: 'AWS::NoValue' }, undefined],
    ['the account', { Ref: 'AWS::AccountId' }, hole('_', [], true)],
    ['an attribute', { 'Fn::GetAtt': ['Key', 'Arn'] }, hole('_', ['Key'], true)],
    ['an attribute as one text', { 'Fn::GetAtt': 'Key.Arn' }, hole('_', ['Key'], true)],
    ['an attribute that names nothing', { 'Fn::GetAtt': ['Key', 'Thing'] }, hole('_', ['Key'])],
    ['a text with a known part', { 'Fn::Sub': 'a-${Name}-b' }, 'a-orders-b'],
    ['a text with a resource', { 'Fn::Sub': 'arn:aws:kms:x:y:${Key}/z' }, hole('arn:aws:kms:x:y:_/z', ['Key'])],
    ['a text with an attribute', { 'Fn::Sub': '${Key.Arn}/z' }, hole('_/z', ['Key'])],
    ['a text that is one resource', { 'Fn::Sub': '${Key}' }, hole('_', ['Key'], true)],
    ['a text with variables', { 'Fn::Sub': ['${a}-${Name}', { a: { Ref: 'Size' } }] }, '20-orders'],
    ['a literal in a text', { 'Fn::Sub': '${!Name}-${Name}' }, '${Name}-orders'],
    ['joined texts', { 'Fn::Join': ['-', ['a', { Ref: 'Name' }, { Ref: 'AWS::NoValue' }]] }, 'a-orders'],
    ['a joined list', { 'Fn::Join': ['+', { Ref: 'Zones' }] }, 'a+b'],
    ['joined with a hole', { 'Fn::Join': ['', ['arn:', { Ref: 'Open' }]] }, hole('arn:_')],
    ['joined of one', { 'Fn::Join': ['', [{ Ref: 'Key' }]] }, hole('_', ['Key'], true)],
    ['a selected item', { 'Fn::Select': ['1', { Ref: 'Zones' }] }, 'b'],
    ['a selected item beside an unknown one', { 'Fn::Select': [0, ['a', { Ref: 'Open' }]] }, 'a'],
    ['an item that is not there', { 'Fn::Select': [7, ['a']] }, hole(undefined)],
    ['a split text', { 'Fn::Split': [',', 'a,b'] }, ['a', 'b']],
    ['a selected part', { 'Fn::Select': [1, { 'Fn::Split': [':', { 'Fn::Sub': 'x:${Name}' }] }] }, 'orders'],
    [
      'a part of what is not known',
      { 'Fn::Select': [1, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Key', 'Arn'] }] }] },
      hole(undefined, ['Key']),
    ],
    ['a value of a map', { 'Fn::FindInMap': ['Regions', 'eu-central-1', 'Ami'] }, 'ami-1'],
    ['a value of a map, by an unknown key', { 'Fn::FindInMap': ['Regions', { Ref: 'AWS::Region' }, 'Ami'] }, hole(undefined)],
    ['one that is the same for all keys', { 'Fn::FindInMap': ['Regions', { Ref: 'AWS::Region' }, 'Same'] }, 'x'],
    ['a default of a map', { 'Fn::FindInMap': ['Regions', 'us-east-1', 'Ami', { DefaultValue: 'ami-0' }] }, 'ami-0'],
    ['a key that no map has', { 'Fn::FindInMap': ['Regions', 'us-east-1', 'Ami'] }, hole(undefined)],
    ['a known arm', { 'Fn::If': ['IsOrders', 'yes', 'no'] }, 'yes'],
    ['base64', { 'Fn::Base64': { Ref: 'Name' } }, 'b3JkZXJz'],
    ['zones', { 'Fn::GetAZs': '' }, hole(undefined)],
    ['subnets', { 'Fn::Cidr': ['10.0.0.0/16', 2, 8] }, hole(undefined)],
    ['an import', { 'Fn::ImportValue': 'net-Vpc' }, hole(undefined, [], true)],
    ['a macro', { 'Fn::Transform': { Name: 'Mine', Parameters: { a: { Ref: 'Key' } } } }, hole(undefined, ['Key'])],
    ['a length', { 'Fn::Length': { Ref: 'Zones' } }, 2],
    ['JSON', { 'Fn::ToJsonString': { a: [{ Ref: 'Name' }, 1] } }, '{"a":["orders",1]}'],
    ['JSON with a hole', { 'Fn::ToJsonString': { a: { Ref: 'Key' } } }, hole('{"a":"_"}', ['Key'])],
    ['a function that nobody knows', { 'Fn::Nope': { Ref: 'Key' } }, hole(undefined, ['Key'])],
    ['a secret read at deployment', '{{resolve:secretsmanager:db:SecretString:password}}', hole(undefined)],
    ['a text with a dynamic part', 'user:{{resolve:ssm:/name:1}}', hole('user:_')],
    ['a dynamic part made of parts', { 'Fn::Sub': 'u:{{resolve:secretsmanager:${Key}}}' }, hole('u:_', ['Key'])],
    ['an unknown name', { Ref: 'Nobody' }, hole('_', [], true)],
    ['wrong arguments', { 'Fn::Sub': 3 }, hole(undefined)],
    ['no arguments', { 'Fn::Join': null }, hole(undefined)],
  ])('%s', (_, expression, expected) => {
    expect(comesTo(expression)).toEqual(expected);
  });

  test('values that are given', () => {
    const given = {
      parameters: { Open: 'o', Zones: 'x,y', Size: '7', Secret: 's' },
      region: 'cn-north-1',
      account: '0123',
      stackName: 'shop',
    };
    const text = '${Open} ${Size} ${AWS::Region} ${AWS::Partition} ${AWS::URLSuffix} ${AWS::AccountId} ${AWS::StackName}';
    expect(comesTo({ 'Fn::Sub': text }, given)).toBe('o 7 cn-north-1 aws-cn amazonaws.com.cn 0123 shop');
    expect(comesTo({ Ref: 'Zones' }, given)).toEqual(['x', 'y']);
    expect(comesTo({ 'Fn::Sub': 'p-${Secret}' }, given)).toEqual(hole('p-_'));
    expect(comesTo({ 'Fn::FindInMap': ['Regions', { Ref: 'AWS::Region' }, 'Ami'] }, { region: 'eu-central-2' })).toBe('ami-2');
  });
});

test('equal expressions are equal values', () => {
  const template = read({
    Parameters: { Vpc: { Type: 'String' } },
    Resources: {
      A: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: { Ref: 'Vpc' }, CidrBlock: { 'Fn::GetAtt': ['B', 'Arn'] } } },
      B: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: { 'Fn::Sub': '${Vpc}' }, CidrBlock: { 'Fn::GetAtt': 'B.Arn' } } },
    },
  });
  const [a, b] = template.stack.resources.map(r => r.inputs as Record<string, unknown>);
  for (const key of ['vpcId', 'cidrBlock'])
    expect((template.stack.resources[0]!.look(a![key]) as { expression: string }).expression).toBe(
      (template.stack.resources[1]!.look(b![key]) as { expression: string }).expression,
    );
});

describe('what is there', () => {
  test('AWS::NoValue takes a property or item away', () => {
    const none = { Ref: 'AWS::NoValue' };
    const gone = { 'Fn::If': ['No', 'x', none] };
    const template = read({
      Conditions: { No: { 'Fn::Equals': ['a', 'b'] } },
      Resources: {
        It: {
          Type: 'AWS::S3::Bucket',
          Properties: { BucketName: none, AccessControl: gone, Tags: [none, { Key: 'a', Value: 'b' }, gone] },
        },
      },
    });
    expect(inputs(template, 'It')).toEqual({ tags: [{ key: 'a', value: 'b' }] });
  });

  test('a resource without properties has none', () => {
    const template = read({ Resources: { It: { Type: 'AWS::S3::Bucket' } } });
    expect(template.stack.resources[0]).toMatchObject({ address: 'It', type: 'AWS::S3::Bucket', seen: true, inputs: {} });
  });

  test('what stands below a property', () => {
    const template = read({
      Resources: {
        Role: { Type: 'AWS::IAM::Role' },
        Bucket: { Type: 'AWS::S3::Bucket' },
        It: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Role: { 'Fn::GetAtt': 'Role.Arn' },
            Environment: { Variables: { B: { 'Fn::Sub': '${Bucket}/${Bucket.Arn}' } } },
            Handler: 'a.b',
          },
        },
      },
    });
    const it = template.stack.resources[2]!;
    expect(['role', 'environment', 'handler', 'nothing'].map(input => it.behind(input))).toEqual([['Role'], ['Bucket'], [], []]);
  });

  test('policy documents keep their own spelling, and an unknown text in a statement is no more than that', () => {
    const statement = {
      Effect: 'Allow',
      Action: ['s3:*'],
      Resource: { 'Fn::Sub': '${Open}/*' },
      Condition: { Bool: { 'aws:SecureTransport': 'true' } },
    };
    const template = read({
      Parameters: { Open: { Type: 'String' } },
      Resources: {
        It: {
          Type: 'AWS::S3::BucketPolicy',
          Properties: { Bucket: 'b', PolicyDocument: { Version: '2012-10-17', Statement: [statement] } },
        },
      },
    });
    expect(inputs(template, 'It')).toEqual({
      bucket: 'b',
      policyDocument: { Version: '2012-10-17', Statement: [{ ...statement, Resource: hole('_/*') }] },
    });
  });

  test('an include among properties leaves them unknown', () => {
    const properties = { BucketName: 'b', 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://x' } } };
    const template = read({ Resources: { It: { Type: 'AWS::S3::Bucket', Properties: properties } } });
    expect(inputs(template, 'It')).toEqual(hole(undefined));
  });

  test('keys of the language are keys like any other', () => {
    const text =
      '{"Resources":{"It":{"Type":"AWS::Lambda::Function","Properties":{"Environment":{"Variables":{"__proto__":"a","constructor":"b"}}}}}}';
    const variables = (inputs(read(text), 'It')['environment'] as { variables: object }).variables;
    expect(Object.entries(variables)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
    for (const name of ['__proto__', 'constructor', 'toString']) expect(comesTo({ Ref: name })).toEqual(hole('_', [], true));
    expect(comesTo({ 'Fn::FindInMap': ['__proto__', 'constructor', 'name'] })).toEqual(hole(undefined));
  });
});
