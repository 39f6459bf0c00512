import { schemaError } from '../../preview/json-schema';
import { reconcile } from '../../preview/pack-config';
import { defaultName } from '../../preview/providers';
import { seconds } from '../../preview/registration';
import { masked } from '../../preview/stack-config';
import { asAnalyzed, ENCRYPTED, SECRET, SIGNATURE, secret, UNKNOWN } from '../../preview/wire';

it('hands a pack what the engine would', () => {
  const reference = { [SIGNATURE]: '5cf8f73096256a8f31e491e813e4eb8e', urn: 'urn:x' };
  expect(asAnalyzed({ a: { ...reference, id: 'id-1' }, b: { ...reference, id: '' }, c: reference })).toEqual({
    a: 'id-1',
    b: UNKNOWN,
    c: 'urn:x',
  });
  expect(asAnalyzed({ a: `text ${UNKNOWN}`, b: [secret(ENCRYPTED)], c: { [SIGNATURE]: SECRET, value: UNKNOWN } })).toEqual({
    a: UNKNOWN,
    b: [UNKNOWN],
    c: UNKNOWN,
  });
  expect(asAnalyzed({ [SIGNATURE]: 'd0e6a833031e9bbcd3f4e8bde6ca49a4', value: 1, secret: true })).toEqual(secret(1));
});

it('reads durations as Go writes them', () => {
  expect(['1h30m', '10s', '1.5m', '500ms', '', undefined].map(seconds)).toEqual([5400, 10, 90, 0.5, 0, 0]);
});

it('names default providers by version and place', () => {
  expect(defaultName({ name: 'aws', version: '7.48.0', downloadUrl: '' })).toBe('default_7_48_0');
  expect(defaultName({ name: 'aws', version: '', downloadUrl: '' })).toBe('default');
  const downloadUrl = 'github://api.github.com/pulumiverse/pulumi-time';
  expect(defaultName({ name: 'time', version: '0.1.1', downloadUrl })).toBe('default_0_1_1_github_/api.github.com/pulumiverse/pulumi-time');
});

it('masks secrets', () => {
  expect(masked(`a hush b ${ENCRYPTED}`, ['hush'])).toBe('a [secret] b [encrypted]');
});

describe('configuration of a pack', () => {
  const policy = (name: string, level: 'advisory' | 'mandatory') => ({ name, displayName: '', description: '', level, pack: 'p@v1' });
  const pack = {
    name: 'p',
    version: '1',
    initialConfig: { b: { level: 'advisory' as const, properties: { days: 2 } } },
    policies: [
      policy('a', 'advisory'),
      { ...policy('b', 'mandatory'), schema: { properties: { days: { type: 'integer', default: 1, minimum: 1 } }, required: [] } },
    ],
  };

  it('is the defaults, then the pack’s own, then the file, all before one', () => {
    expect(reconcile(pack, {})).toEqual({ a: { level: 'advisory', properties: {} }, b: { level: 'advisory', properties: { days: 2 } } });
    const file = { b: { properties: { days: 3 } }, all: { level: 'mandatory' as const, properties: {} } };
    expect(reconcile(pack, file)).toEqual({
      a: { level: 'mandatory', properties: {} },
      b: { level: 'mandatory', properties: { days: 3 } },
    });
  });

  it('is checked', () => {
    expect(() => reconcile(pack, { b: { properties: { days: 0 } } })).toThrow(
      'The configuration of b in p@v1 is not valid: days must be at least 1.',
    );
    expect(() => reconcile(pack, { c: { properties: {} } })).toThrow('sets c, which the pack does not have, without a level');
    expect(reconcile(pack, { c: { level: 'disabled', properties: {} } })).toHaveProperty('c.level', 'disabled');
  });

  it.each([
    [{ type: 'string' }, 1, 'it must be of type string'],
    [{ type: ['string', 'null'] }, null, undefined],
    [{ enum: ['a', 'b'] }, 'c', 'it must be one of a, b'],
    [{ type: 'array', items: { type: 'number' } }, [1, 'x'], '[1] must be of type number'],
    [{ properties: { a: { pattern: '^x' } } }, { a: 'y' }, 'a must match ^x'],
    [{ required: ['a'] }, {}, 'a is required'],
    [{ properties: { a: {} }, additionalProperties: false }, { b: 1 }, 'b is not known'],
    [{ maximum: 5, minLength: 9 }, 5, undefined],
  ])('is checked by schema: %j of %j', (schema, value, error) => {
    expect(schemaError(schema, value, '')).toBe(error);
  });
});
