import { checkAws } from '../../preview/aws-check';
import type { Properties } from '../../preview/wire';
import { secret, UNKNOWN } from '../../preview/wire';

const facts = { hasRegion: (token: string) => token.startsWith('aws:s3'), hasTags: () => true };
const check = (inputs: Properties, provider: Properties = {}, token = 'aws:s3/bucket:Bucket') =>
  checkAws(token, inputs, { urn: 'u', type: 'pulumi:providers:aws', name: 'p', inputs: { version: '7.48.0', ...provider } }, facts);

describe('region', () => {
  const region = (...args: Parameters<typeof check>) => check(...args)['region'];

  it('is the provider’s, unless the program says another', () => {
    expect(region({}, { region: 'eu-central-1' })).toBe('eu-central-1');
    expect(region({ region: 'eu-west-1' }, { region: 'eu-central-1' })).toBe('eu-west-1');
    expect(region({}, { region: UNKNOWN })).toBe(UNKNOWN);
  });

  it('is no input of global types, of version 6, or where the provider has none', () => {
    expect(region({}, { region: 'eu-central-1' }, 'aws:iam/role:Role')).toBeUndefined();
    expect(region({}, { region: 'eu-central-1', version: '6.83.4' })).toBeUndefined();
    expect(region({})).toBeUndefined();
  });
});

describe('tagsAll', () => {
  const tagsAll = (...args: Parameters<typeof check>) => check(...args)['tagsAll'];
  const defaultTags = '{"tags":{"Team":"web","Env":"dev"}}';

  it('is default tags, and the resource’s over them', () => {
    expect(tagsAll({ tags: { Env: 'prod' } }, { defaultTags })).toEqual({ Env: 'prod', Team: 'web' });
  });

  it('leaves out what the provider ignores', () => {
    const ignoreTags = '{"keys":["Team"],"keyPrefixes":["aws:"]}';
    expect(tagsAll({ tags: { 'aws:x': '1' } }, { defaultTags, ignoreTags })).toEqual({ Env: 'dev' });
  });

  it('is absent if empty, and unknown as a whole if a part is', () => {
    expect(tagsAll({})).toBeUndefined();
    expect(tagsAll({ tags: { Host: UNKNOWN, Env: 'prod' } }, { defaultTags })).toBe(UNKNOWN);
    expect(tagsAll({ tags: UNKNOWN })).toBe(UNKNOWN);
    expect(tagsAll({}, { defaultTags: UNKNOWN })).toBe(UNKNOWN);
    expect(tagsAll({}, { defaultTags, ignoreTags: UNKNOWN })).toBe(UNKNOWN);
  });

  it('is secret if a tag is', () => {
    expect(tagsAll({ tags: { Pin: secret('1234') } })).toEqual(secret({ Pin: '1234' }));
  });
});

describe('policy documents and marks', () => {
  it('turns a document into text, unknown as a whole if a part is', () => {
    expect(check({ policy: { Version: '2012-10-17', Statement: [] } })['policy']).toBe('{"Version":"2012-10-17","Statement":[]}');
    expect(check({ policy: { Statement: [{ Resource: UNKNOWN }] } })['policy']).toBe(UNKNOWN);
    expect(check({ policy: '{"Statement":[]}' })['policy']).toBe('{"Statement":[]}');
  });

  it('marks blocks, not maps', () => {
    expect(check({ rules: [{ days: 1 }], environment: { variables: { A: 'b' } }, tags: { A: 'b' } })).toEqual({
      __defaults: [],
      rules: [{ __defaults: [], days: 1 }],
      environment: { __defaults: [], variables: { A: 'b' } },
      tags: { A: 'b' },
      tagsAll: { A: 'b' },
    });
  });
});
