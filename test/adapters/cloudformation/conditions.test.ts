import type { Decide } from '../../../policypack/engine/known';
import { comesTo, find, inputs, plain, read } from './support';

const asked = (options: number): { decide: Decide; keys: string[] } => {
  const keys: string[] = [];
  const decide: Decide = key => {
    keys.push(key);
    return options;
  };
  return { keys, decide };
};
const conditions = (declared: object, arm: string, parameters: object = { P: { Type: 'String' } }) =>
  read({
    Parameters: parameters,
    Conditions: declared,
    Resources: { It: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::If': [arm, 'yes', 'no'] } } } },
  });
const isP = (value: string): object => ({ 'Fn::Equals': [{ Ref: 'P' }, value] });

describe('decisions that nobody has taken', () => {
  test('an undecided arm is open, and told by either decision', () => {
    expect(comesTo({ 'Fn::If': ['IsProd', 'a', 'b'] })).toBe('open');
    expect(comesTo({ 'Fn::If': ['IsProd', 'a', 'b'] }, {}, () => 0)).toBe('a');
    expect(comesTo({ 'Fn::If': ['IsProd', 'a', 'b'] }, {}, () => 1)).toBe('b');
    expect(comesTo({ 'Fn::Sub': ['${x}-y', { x: { 'Fn::If': ['IsProd', 'a', 'b'] } }] }, {}, () => 1)).toBe('b-y');
  });

  test('the same comparison is the same decision, called after the first condition that makes it', () => {
    const { decide, keys } = asked(0);
    const template = conditions({ IsX: isP('x'), Not: { 'Fn::Not': [isP('x')] }, Both: { 'Fn::And': [isP('x'), isP('y')] } }, 'Both');
    inputs(template, 'It', decide);
    expect(keys).toEqual(['condition IsX', 'comparison 2 of condition Both']);
    expect(inputs(conditions({ IsX: isP('x'), Not: { 'Fn::Not': [isP('x')] } }, 'Not'), 'It', () => 0)).toEqual({ bucketName: 'no' });
  });

  test.each<[string, object, string]>([
    ['and: a false one decides it', { C: { 'Fn::And': [isP('x'), { 'Fn::Equals': [1, 2] }] } }, 'no'],
    ['or: a true one decides it', { C: { 'Fn::Or': [isP('x'), { 'Fn::Equals': ['1', 1] }] } }, 'yes'],
    ['not', { C: { 'Fn::Not': [{ 'Fn::Equals': ['a', 'a'] }] } }, 'no'],
    ['another condition', { A: { 'Fn::Equals': ['a', 'a'] }, C: { Condition: 'A' } }, 'yes'],
    ['the same unknown on both sides', { C: { 'Fn::Equals': [{ Ref: 'P' }, { Ref: 'P' }] } }, 'yes'],
    ['a value that is not of the form', { C: { 'Fn::Equals': [{ 'Fn::Join': ['', ['a-', { Ref: 'P' }]] }, ''] } }, 'no'],
    ['a value that may be of the form', { C: { 'Fn::Equals': [{ 'Fn::Join': ['', ['a-', { Ref: 'P' }]] }, 'a-x'] } }, 'open'],
    ['a condition that is not there', {}, 'open'],
  ])('%s', (_, declared, expected) => {
    expect(inputs(conditions(declared, 'C'), 'It')).toEqual({ bucketName: expected });
  });

  test('a value that is not allowed is none', () => {
    expect(inputs(conditions({ C: isP('z') }, 'C', { P: { Type: 'String', AllowedValues: ['x', 'y', 'w'] } }), 'It')).toEqual({
      bucketName: 'no',
    });
  });
  test('a secret can be compared, and stays one', () => {
    expect(inputs(conditions({ C: isP('') }, 'C', { P: { Type: 'String', NoEcho: 'true', Default: '' } }), 'It')).toEqual({
      bucketName: 'yes',
    });
  });
  test('a switch without value is tried both ways, in values and comparisons alike', () => {
    expect(comesTo({ Ref: 'Encrypt' })).toBe('open');
    expect(comesTo({ Ref: 'Encrypt' }, {}, () => 1)).toBe('false');
    const { decide, keys } = asked(0);
    expect(inputs(conditions({ C: isP('true') }, 'C', { P: { Type: 'String', AllowedValues: ['true', 'false'] } }), 'It', decide)).toEqual({
      bucketName: 'yes',
    });
    expect(keys).toEqual(['parameter P']);
  });

  test('a list whose items may vanish hangs on that; other items are no matter', () => {
    const ingress = [{ 'Fn::If': ['C', { CidrIp: '0.0.0.0/0' }, { Ref: 'AWS::NoValue' }] }, { CidrIp: '10.0.0.0/8' }];
    const template = read({
      Parameters: { P: { Type: 'String' } },
      Conditions: { C: isP('x') },
      Resources: {
        It: { Type: 'AWS::EC2::SecurityGroup', Properties: { SecurityGroupIngress: ingress } },
        Sure: {
          Type: 'AWS::EC2::SecurityGroup',
          Properties: { SecurityGroupIngress: [{ 'Fn::If': ['C', { CidrIp: 'a' }, { CidrIp: 'b' }] }] },
        },
      },
    });
    expect(inputs(template, 'It')).toEqual({ securityGroupIngress: 'open' });
    expect(inputs(template, 'It', () => 0)).toEqual({ securityGroupIngress: [{ cidrIp: '0.0.0.0/0' }, { cidrIp: '10.0.0.0/8' }] });
    expect(inputs(template, 'It', () => 1)).toEqual({ securityGroupIngress: [{ cidrIp: '10.0.0.0/8' }] });
    expect(inputs(template, 'Sure')).toEqual({ securityGroupIngress: ['open'] });
    expect(inputs(template, 'Sure', () => 1)).toEqual({ securityGroupIngress: [{ cidrIp: 'b' }] });
  });
});

test('a resource whose condition is false is not made, and that is said; one that may be is there under a decision', () => {
  const template = read({
    Parameters: { P: { Type: 'String' }, On: { Type: 'String', Default: 'no' } },
    Conditions: { Perhaps: isP('x'), On: { 'Fn::Equals': [{ Ref: 'On' }, 'yes'] } },
    Resources: {
      A: { Type: 'AWS::S3::Bucket', Condition: 'On' },
      B: { Type: 'AWS::S3::Bucket', Condition: 'Perhaps' },
      C: { Type: 'AWS::S3::Bucket' },
    },
  });
  expect(template.stack.resources.map(r => r.address)).toEqual(['B', 'C']);
  expect(template.notes).toEqual(['Not made under these parameters: A.']);
  expect([0, 1].map(option => find(template, 'B').exists!(() => option))).toEqual([true, false]);
  expect(find(template, 'C').exists).toBeUndefined();
});

test('inputs as a whole can be read twice', () => {
  const template = read({ Resources: { It: { Type: 'AWS::S3::Bucket', Properties: { Tags: [{ Key: 'a', Value: 'b' }] } } } });
  const it = find(template, 'It');
  expect(it.inputs).toBe(it.inputs);
  expect(it.look(it.inputs)).toBe(it.inputs);
  expect(plain(it, it.inputs)).toEqual({ tags: [{ key: 'a', value: 'b' }] });
});
