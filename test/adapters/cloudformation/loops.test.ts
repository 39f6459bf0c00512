import { inputs, read } from './support';

const languages = { Transform: 'AWS::LanguageExtensions' };

test('resources made by a loop', () => {
  const template = read({
    ...languages,
    Parameters: { Names: { Type: 'CommaDelimitedList', Default: 'a-1,b-2' } },
    Resources: {
      'Fn::ForEach::Buckets': [
        'Name',
        { Ref: 'Names' },
        {
          'Bucket&{Name}': {
            Type: 'AWS::S3::Bucket',
            Properties: { BucketName: { 'Fn::Sub': 'x-${Name}' }, Tags: [{ Key: 'n', Value: { Ref: 'Name' } }] },
          },
        },
      ],
    },
  });
  expect(template.stack.resources.map(r => r.address)).toEqual(['Bucketa1', 'Bucketb2']);
  expect(inputs(template, 'Bucketb2')).toEqual({ bucketName: 'x-b-2', tags: [{ key: 'n', value: 'b-2' }] });
});

test('loops in loops, in properties and in conditions', () => {
  const template = read({
    ...languages,
    Conditions: { 'Fn::ForEach::C': ['X', ['1', '2'], { 'Is${X}': { 'Fn::Equals': ['${X}', '1'] } }] },
    Resources: {
      'Fn::ForEach::A': [
        'X',
        ['1', '2'],
        {
          'Fn::ForEach::B': [
            'Y',
            ['p', 'q'],
            {
              'R${X}${Y}': {
                Type: 'AWS::S3::Bucket',
                Condition: 'Is${X}',
                Properties: { 'Fn::ForEach::P': ['Z', ['BucketName'], { '${Z}': '${X}/${Y}' }] },
              },
            },
          ],
        },
      ],
    },
  });
  expect(template.stack.resources.map(r => r.address)).toEqual(['R1p', 'R1q']);
  expect(inputs(template, 'R1q')).toEqual({ bucketName: '1/q' });
});

test('a loop over what is not known is named, not guessed', () => {
  const loop = ['X', { Ref: 'Names' }, { 'B${X}': { Type: 'AWS::S3::Bucket' } }];
  const properties = { 'Fn::ForEach::P': ['X', { Ref: 'Names' }, { '${X}': 'a' }] };
  const template = read({
    ...languages,
    Parameters: { Names: { Type: 'CommaDelimitedList' } },
    Resources: { 'Fn::ForEach::Buckets': loop, It: { Type: 'AWS::S3::Bucket', Properties: properties } },
  });
  expect(template.stack.resources.map(r => r.address)).toEqual(['It']);
  expect(template.notes).toEqual(['Not looked into: Fn::ForEach::Buckets: what it loops over is unknown.']);
  expect(inputs(template, 'It')).toMatchObject({ unknown: undefined });
});
