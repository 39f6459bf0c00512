import { TemplateError } from '../../../policypack/adapters/cloudformation';
import { inputs, read } from './support';

const refused = (text: string): string => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof TemplateError) return error.message;
    throw error;
  }
  return 'was read';
};
const bucket = '{"Type":"AWS::S3::Bucket"}';
const deep = (depth: number, open: string, close: string): string => `{"Resources":{"A":${open.repeat(depth)}1${close.repeat(depth)}}}`;
const bomb = [
  'a: &a0 [x,x,x,x,x,x,x,x,x,x]',
  ...Array.from({ length: 9 }, (_, i) => `b${i}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(',')}]`),
];
const merges = [
  'x:',
  '  - &a0 {p: [x,x,x,x,x,x,x,x,x,x]}',
  ...Array.from({ length: 9 }, (_, i) => `  - &a${i + 1} {p: [${Array(10).fill(`{<<: *a${i}}`).join(', ')}]}`),
];

describe('what is refused, with one sentence', () => {
  test.each<[string, string, string]>([
    ['empty', '', 'template: It is empty.'],
    ['blank', ' \n\t\n', 'template: It is empty.'],
    ['binary', 'PK\u0000\u0003', 'template: It is binary, or text in UTF-16; a template is text in UTF-8.'],
    ['only comments', '# nothing\n', 'template: It holds nothing, no template.'],
    ['a list', '- a\n- b\n', 'template: It holds a list, no template.'],
    ['a text', 'hello', 'template: It holds a text, no template.'],
    ['another file', '{"name":"x"}', 'template: It has no Resources, so it is no CloudFormation template.'],
    ['wrong resources', '{\n "Resources": []}', 'template:2:2: Its Resources must be an object, so it is no CloudFormation template.'],
    ['truncated', '{\n  "Resources": {\n    "A": {', 'template:3:11: Invalid JSON: the text ends too early: 3 brackets are still open.'],
    ['a comma too many', '{"Resources": {\n"A": 1,\n}}', 'template:3:1: Invalid JSON: the comma before it is one too many.'],
    ['a comma too many in a list', '{"Resources": [1,]}', 'template:1:18: Invalid JSON: the comma before it is one too many.'],
    ['a missing comma', '{"A": 1 "B": 2}', 'template:1:9: Invalid JSON: "," or "}" was expected.'],
    ['a missing colon', '{"A" 1}', 'template:1:6: Invalid JSON: ":" was expected after the key.'],
    ['single quotes', "{'A': 1}", 'template:1:2: Invalid JSON: a key in double quotes was expected.'],
    ['a comment in JSON', '{"A": 1} // x', 'template:1:10: Invalid JSON: nothing more was expected after its end.'],
    ['a bare word', '{"A": yes}', 'template:1:7: Invalid JSON: a value was expected.'],
    ['an open text', '{"A": "x\n"}', 'template:1:7: Invalid JSON: this text in double quotes does not end on its line.'],
    ['deep JSON', deep(300, '[', ']'), 'template:1:217: It is nested 302 deep; 200 levels are read.'],
    ['very deep JSON', deep(100_000, '{"a":', '}'), 'template:1:1009: It is nested 100002 deep; 200 levels are read.'],
    [
      'deep YAML',
      `Resources: ${'['.repeat(300)}${']'.repeat(300)}`,
      'template:1:211: It is nested deeper than 200 levels, or an alias holds itself.',
    ],
    ['very deep YAML', `Resources: ${'['.repeat(100_000)}`, 'template:1:511: It is nested too deep: 200 levels are read.'],
    ['tabs', 'Resources:\n\tA:\n\t\tType: x\n', 'template:2:1: A tab indents this line, where YAML takes only spaces.'],
    ['an alias of nothing', 'Resources: *no\n', 'template:1:15: No anchor &no stands before its alias.'],
    ['several documents', 'A: 1\n---\nB: 2\n', 'template:2:1: It holds several documents (---), where a template is one.'],
    [
      'a line that does not fit',
      'Resources:\n  A:\n    Type: x\n   B: 1\n',
      'template:4:4: This line does not fit the indentation of the mapping it stands in.',
    ],
    ['an open quote', 'Resources: "x\n', 'template:2:1: A quoted text is never closed.'],
    ['an open bracket', 'Resources: {a: 1\n', 'template:2:1: A bracket is never closed.'],
    [
      'short forms in a row',
      'Resources: !Base64 !Sub x\n',
      'template:1:20: Two short forms in a row: write one of them in full, as Fn::….',
    ],
    [
      'an alias bomb',
      `${bomb.join('\n')}\nResources: {}\n`,
      'template:7:38: Up to here its aliases (*) stand for more parts than can be read: write them out, or use fewer.',
    ],
    [
      'several documents after a comment',
      '# c\n---\nA: 1\n---\nB: 2\n',
      'template:4:1: It holds several documents (---), where a template is one.',
    ],
    [
      'merges that double and double again',
      `${merges.join('\n')}\nResources: {}\n`,
      'template:8:47: Up to here its aliases (*) stand for more parts than can be read: write them out, or use fewer.',
    ],
    ['an alias of itself', 'Resources: &a [*a]\n', 'template:1:1: It is nested deeper than 200 levels, or an alias holds itself.'],
    [
      'conditions in a circle',
      '{"Conditions":{"A":{"Condition":"B"},"B":{"Fn::Not":[{"Condition":"A"}]}},"Resources":{}}',
      'template:1:16: Conditions need each other: A → B → A.',
    ],
    [
      'endless loops',
      JSON.stringify({
        Resources: { 'Fn::ForEach::A': ['X', Array(101).fill('x'), { 'Fn::ForEach::B': ['Y', Array(100).fill('y'), { a: 1 }] }] },
      }),
      'template:1:2: Its loops (Fn::ForEach) make more than 10000 things.',
    ],
  ])('%s', (_, text, expected) => {
    expect(refused(text)).toBe(expected);
  });

  test('too large', () => {
    expect(refused('x'.repeat(50_000_001))).toBe('template: It has 50 MB; templates of up to 50 MB are read.');
  });
});

describe('what is read all the same', () => {
  test('a key that stands twice: the last counts, and it is said', () => {
    const json = read(`{"Resources": {\n"A": ${bucket},\n"A": {"Type": "AWS::SNS::Topic"}}}`);
    expect(json.stack.resources.map(r => r.type)).toEqual(['AWS::SNS::Topic']);
    expect(json.notes).toEqual(['Line 3: "A" stands twice in one object; the last counts.']);
    const yaml = read('Resources:\n  A:\n    Type: AWS::S3::Bucket\n  A:\n    Type: AWS::SNS::Topic\n    Type: AWS::SQS::Queue\n');
    expect(yaml.stack.resources.map(r => r.type)).toEqual(['AWS::SQS::Queue']);
    expect(yaml.notes).toEqual([
      'Line 6: "Type" stands twice in one object; the last counts.',
      'Line 4: "A" stands twice in one object; the last counts.',
    ]);
  });
  test('a resource without type', () => {
    const template = read(`{"Resources": {"A": {}, "B": ${bucket}, "C": 3}}`);
    expect(template.stack.resources).toHaveLength(1);
    expect(template.notes).toEqual(['A has no Type, so nothing is known of it.', 'C has no Type, so nothing is known of it.']);
  });
  test('no resources at all', () => {
    expect(read('{"Resources": {}}').stack).toEqual({ resources: [], complete: true });
  });
  test('a mark of byte order, and lines that end in two characters', () => {
    expect(read(`\uFEFF{"Resources": {"A": ${bucket}}}`).stack.resources).toHaveLength(1);
    expect(read('\uFEFFResources:\r\n  A:\r\n    Type: AWS::S3::Bucket\r\n').stack.resources).toHaveLength(1);
  });
  test('a value of a map that leads back to itself', () => {
    const again = { 'Fn::FindInMap': ['M', 'a', 'b'] };
    const template = read({
      Mappings: { M: { a: { b: again } } },
      Resources: { A: { Type: 'AWS::S3::Bucket', Properties: { BucketName: again } } },
    });
    expect(inputs(template, 'A')).toMatchObject({ bucketName: { unknown: undefined } });
  });
  test('texts and conditions that double and double again', () => {
    let text: unknown = 'x';
    for (let i = 0; i < 40; i++) text = { 'Fn::Sub': ['${a}${a}', { a: text }] };
    const doubled = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`C${i + 1}`, { 'Fn::And': [{ Condition: `C${i}` }, { Condition: `C${i}` }] }]),
    );
    const template = read({
      Parameters: { P: { Type: 'String' } },
      Conditions: { C0: { 'Fn::Equals': [{ Ref: 'P' }, 'x'] }, ...doubled },
      Resources: { A: { Type: 'AWS::S3::Bucket', Properties: { BucketName: text, AccessControl: { 'Fn::If': ['C60', 'a', 'b'] } } } },
    });
    expect(inputs(template, 'A', () => 0)).toMatchObject({ bucketName: { unknown: undefined }, accessControl: 'a' });
  });
  test('a loop among properties that makes too much', () => {
    const loop = ['X', Array(2000).fill('x'), { 'Fn::ForEach::B': ['Y', Array(2000).fill('y'), { '${X}${Y}': 1 }] }];
    const template = read({ Resources: { A: { Type: 'AWS::S3::Bucket', Properties: { 'Fn::ForEach::A': loop } } } });
    expect(inputs(template, 'A')).toMatchObject({ unknown: undefined });
  });
  test('parameters that the template does not have', () => {
    expect(read(`{"Resources": {}}`, { parameters: { Nobody: 'x' } }).notes).toEqual(['The template has no parameter Nobody.']);
  });
  test('names that lead nowhere, with what may have been meant', () => {
    const topic = (key: unknown, more: object = {}): object => ({
      Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: key } }, ...more },
    });
    const notes = (template: object): readonly string[] => read(template).notes;
    const nobody = 'Nothing here is called Keys, so what refers to it is unknown.';
    expect(notes(topic({ Ref: 'Keys' }))).toEqual([nobody]);
    expect(notes(topic({ 'Fn::Sub': ['${Keys.Arn}${Own}${!Not}${AWS::Region}${Topic.TopicArn}', { Own: 'x' }] }))).toEqual([nobody]);
    expect(notes(topic({ 'Fn::GetAtt': ['Keys', 'Arn'] }, { MyKeys: { Type: 'AWS::KMS::Key' } }))).toEqual([nobody]);
    expect(notes(topic({ 'Fn::GetAtt': 'Topicc.Arn' }))).toEqual([
      'Nothing here is called Topicc, so what refers to it is unknown; did you mean Topic?',
    ]);
    const long = 'x'.repeat(300_000);
    expect(notes(topic({ Ref: long }, { [`${long}y`]: { Type: 'AWS::SNS::Topic' } }))).toEqual([
      `Nothing here is called ${'x'.repeat(80)}…, so what refers to it is unknown.`,
    ]);
    expect(notes(topic({ 'Fn::Sub': '${'.repeat(300_000) }))).toEqual([]);
    const many = Array.from({ length: 12 }, (_, i) => ({ Ref: `No${i}` }));
    expect(notes(topic({ 'Fn::Join': ['', many] })).slice(9)).toEqual([
      'Nothing here is called No7, so what refers to it is unknown.',
      '2 more names are referred to that nothing here has.',
    ]);
  });
  test('names that something else may make are let be', () => {
    const topic = { Type: 'AWS::SNS::Topic', Properties: { TopicName: { Ref: 'Made' } } };
    const nowhere = (template: object): boolean => read(template).notes.some(note => note.startsWith('Nothing here is called'));
    expect(nowhere({ Resources: { Topic: topic } })).toBe(true);
    expect(nowhere({ Parameters: { Made: { Type: 'String' } }, Resources: { Topic: topic } })).toBe(false);
    expect(nowhere({ Transform: 'MyMacro', Resources: { Topic: topic } })).toBe(false);
    expect(nowhere({ Resources: { Topic: topic, 'Fn::Transform': { Name: 'AWS::Include' } } })).toBe(false);
    expect(nowhere({ Resources: { Topic: topic, Inner: { Type: 'My::Thing::MODULE' } } })).toBe(false);
    const loop = ['It', ['a'], { 'Topic${It}': topic }];
    expect(nowhere({ Transform: 'AWS::LanguageExtensions', Resources: { 'Fn::ForEach::Topics': loop } })).toBe(false);
    const api = { Type: 'AWS::Serverless::Api', Properties: { StageName: 'x' } };
    expect(nowhere({ Transform: 'AWS::Serverless-2016-10-31', Resources: { Topic: topic, Mad: api } })).toBe(false);
    const named = (name: unknown): object => ({ Type: 'AWS::SNS::Topic', Properties: { TopicName: name } });
    for (const made of ['ServerlessRestApi', 'CodeDeployServiceRole'])
      expect(nowhere({ Resources: { Topic: named({ Ref: made }), Api: api } })).toBe(false);
    expect(nowhere({ Resources: { Topic: named({ 'Fn::GetAtt': [{ Ref: 'AWS::StackName' }, 'TopicName'] }) } })).toBe(false);
    expect(nowhere({ Metadata: { Ref: 'main', Repository: 'x' }, Resources: { Topic: named('t') } })).toBe(false);
    expect(nowhere({ Resources: { Topic: named({ Ref: 'Typeless' }), Typeless: { Properties: {} } } })).toBe(false);
    expect(nowhere({ Transform: 'AWS::Serverless-2016-10-31', Resources: { Topic: topic, Api: api } })).toBe(true);
  });
  test('what is not looked into is named once a kind', () => {
    const of = (type: string): object => ({ Type: type });
    const template = read({
      Transform: ['AWS::Serverless-2016-10-31', 'MyMacro'],
      Resources: {
        A: of('AWS::CloudFormation::Stack'),
        B: of('AWS::CloudFormation::Stack'),
        C: of('My::Thing::MODULE'),
        D: of('Custom::X'),
      },
    });
    expect(template.notes).toEqual([
      'Not looked into: AWS::CloudFormation::Stack: nested stack, 2 times.',
      'Not looked into: Custom::X: custom resource.',
      'Not looked into: My::Thing::MODULE: module.',
      'Not looked into: MyMacro: transform of the whole template.',
    ]);
  });
});
