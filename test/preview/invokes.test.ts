import { givenAnswer, ownAnswer, unknownAnswer } from '../../preview/invokes';
import { policyDocument } from '../../preview/policy-document';
import { type Properties, UNKNOWN } from '../../preview/wire';

const json = (args: Properties) => JSON.parse(String(policyDocument(args)['json']));
const statement = (args: Properties) => json({ statements: [args] }).Statement[0];

describe('getPolicyDocument', () => {
  it('allows by default, in the version of 2012', () => {
    expect(json({ statements: [{ actions: ['s3:Get*'], resources: ['*'] }] })).toEqual({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }],
    });
  });

  it('writes one item alone and several as a list', () => {
    expect(statement({ sid: 'A', effect: 'Deny', notActions: ['b', 'c'], notResources: ['x'] })).toEqual({
      Sid: 'A',
      Effect: 'Deny',
      NotAction: ['c', 'b'],
      NotResource: 'x',
    });
  });

  it('knows principals of all kinds', () => {
    const principal = (...principals: Properties[]) => statement({ principals }).Principal;
    expect(principal({ type: '*', identifiers: ['*'] })).toBe('*');
    expect(principal({ type: 'AWS', identifiers: ['*'] })).toEqual({ AWS: '*' });
    expect(
      principal({ type: 'AWS', identifiers: ['a'] }, { type: 'AWS', identifiers: ['b'] }, { type: 'Service', identifiers: ['c'] }),
    ).toEqual({
      AWS: ['b', 'a'],
      Service: 'c',
    });
    expect(statement({ notPrincipals: [{ type: 'AWS', identifiers: ['a'] }] }).NotPrincipal).toEqual({ AWS: 'a' });
  });

  it('groups conditions by test and variable', () => {
    const conditions = [
      { test: 'StringEquals', variable: 'aws:a', values: ['1'] },
      { test: 'StringEquals', variable: 'aws:b', values: ['2', '3'] },
      { test: 'StringEquals', variable: 'aws:a', values: ['4'] },
      { test: 'Bool', variable: 'aws:SecureTransport', values: ['false'] },
    ];
    expect(statement({ conditions }).Condition).toEqual({
      StringEquals: { 'aws:a': ['1', '4'], 'aws:b': ['2', '3'] },
      Bool: { 'aws:SecureTransport': 'false' },
    });
  });

  it('lets later documents replace statements of the same Sid', () => {
    const source = JSON.stringify({ Version: '2012-10-17', Statement: [{ Sid: 'A', Action: 'old' }, { Action: 'kept' }] });
    const override = JSON.stringify({ Statement: { Sid: 'B', Action: 'new' } });
    const document = json({
      sourcePolicyDocuments: [source],
      overridePolicyDocuments: [override],
      statements: [
        { sid: 'A', actions: ['mine'] },
        { sid: 'B', actions: ['mine'] },
      ],
    });
    expect(document.Statement.map((one: { Action: string }) => one.Action)).toEqual(['mine', 'kept', 'new']);
  });

  it('writes variables of policies', () => {
    expect(statement({ resources: ['home/&{aws:username}'] }).Resource).toBe('home/${aws:username}');
  });

  it('is unknown if an argument is', () => {
    expect(policyDocument({ statements: [{ resources: [UNKNOWN] }] })).toMatchObject({ json: UNKNOWN, minifiedJson: UNKNOWN });
  });
});

describe('other functions', () => {
  const ask = (token: string, args: Properties = {}, region: string | undefined = 'eu-central-1') => ownAnswer({ token, args, region });

  it('tell of the region what can be told', () => {
    expect(ask('aws:index/getRegion:getRegion')).toMatchObject({ region: 'eu-central-1', endpoint: 'ec2.eu-central-1.amazonaws.com' });
    expect(ask('aws:index/getPartition:getPartition', {}, 'cn-north-1')).toMatchObject({
      partition: 'aws-cn',
      dnsSuffix: 'amazonaws.com.cn',
    });
    expect(ask('aws:index/getAvailabilityZones:getAvailabilityZones', { region: 'ap-southeast-2' })).toMatchObject({
      names: ['ap-southeast-2a', 'ap-southeast-2b', 'ap-southeast-2c'],
      zoneIds: ['apse2-az1', 'apse2-az2', 'apse2-az3'],
    });
    expect(ownAnswer({ token: 'aws:index/getRegion:getRegion', args: {}, region: undefined })).toBeUndefined();
  });

  it('have no answer that we would have to make up', () => {
    expect(ask('aws:ec2/getAmi:getAmi')).toBeUndefined();
    expect(ask('aws:ec2/getVpc:getVpc', { default: true })).toBeUndefined();
  });

  it('are answered by the user, by either spelling', () => {
    const question = { token: 'aws:ec2/getAmi:getAmi', args: {}, region: undefined };
    expect(givenAnswer(question, { 'aws:ec2:getAmi': { id: 'ami-1' } })).toEqual({ id: 'ami-1' });
    expect(givenAnswer(question, { 'aws:ec2/getAmi:getAmi': { id: 'ami-2' } })).toEqual({ id: 'ami-2' });
  });

  it('are unknown field by field otherwise', () => {
    const question = { token: 'a:b:c', args: { vpcId: 'vpc-1', filters: [] }, region: undefined };
    const shape = new Map<string, 'list' | 'text' | 'texts' | 'value'>([
      ['ids', 'list'],
      ['arn', 'value'],
      ['vpcId', 'value'],
      ['tags', 'value'],
      ['name', 'text'],
      ['names', 'texts'],
    ]);
    expect(unknownAnswer(question, shape)).toEqual({
      ids: [UNKNOWN],
      arn: UNKNOWN,
      vpcId: 'vpc-1',
      tags: UNKNOWN,
      name: UNKNOWN,
      names: [UNKNOWN],
    });
    expect(unknownAnswer(question, shape, 'untold')).toMatchObject({ arn: UNKNOWN, name: 'untold', names: ['untold'] });
    expect(unknownAnswer(question, undefined)).toEqual({ id: UNKNOWN });
  });
});
