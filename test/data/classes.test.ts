import { attributes, classNamed, defaultScheme, fillIn } from '../../policypack/data/classes';

const nothing = {
  create: { forbidden: false },
  store: { forbidden: false, key: 'none', in: undefined },
  use: { logsDays: 0 },
  share: { public: 'allowed', with: undefined },
  archive: { backupDays: 0, locked: false },
  destroy: { protected: false, keyWindowDays: 0 },
};

describe('demands', () => {
  it('that nobody writes are none', () => expect(fillIn({})).toEqual(nothing));
  it('are as they are written', () =>
    expect(
      fillIn({
        create: {},
        store: { key: 'customer-key', in: ['CH'] },
        use: { 'logs-days': 365 },
        share: { public: 'never', with: ['CH', 'EEA'] },
        archive: { 'backup-days': 35, locked: true },
        destroy: { protected: true, 'key-window-days': 30 },
      }),
    ).toEqual({
      create: { forbidden: false },
      store: { forbidden: false, key: 'customer-key', in: ['CH'] },
      use: { logsDays: 365 },
      share: { public: 'never', with: ['CH', 'EEA'] },
      archive: { backupDays: 35, locked: true },
      destroy: { protected: true, keyWindowDays: 30 },
    }));
  it('of what must not be kept are that it is not kept, nor shared', () =>
    expect(fillIn({ store: 'forbidden' })).toEqual({
      ...nothing,
      store: { ...nothing.store, forbidden: true },
      share: { public: 'never', with: undefined },
    }));
  it('of what must not be made are that it is neither made, kept nor shared', () =>
    expect(fillIn({ create: 'forbidden' })).toEqual({
      ...nothing,
      create: { forbidden: true },
      store: { ...nothing.store, forbidden: true },
      share: { public: 'never', with: undefined },
    }));
  it('of what must not be kept may still let it be shared', () =>
    expect(fillIn({ store: 'forbidden', share: { public: 'allowed' } }).share.public).toBe('allowed'));
  it('of empty phases are none', () =>
    expect(fillIn({ create: {}, store: {}, use: {}, share: {}, archive: {}, destroy: {} })).toEqual(nothing));
});

describe('the scheme where nobody declares one', () => {
  const demands = (name: string) => defaultScheme.classes.get(name)!;
  it('has its classes, mildest first', () =>
    expect([...defaultScheme.classes.keys()]).toEqual(['low', 'medium', 'high', 'credit-card', 'forbidden']));
  it('demands nothing of low data', () => expect(demands('low')).toEqual(nothing));
  it('demands encryption, seven days of copies and no public way in of medium data', () =>
    expect(demands('medium')).toEqual({
      ...nothing,
      store: { ...nothing.store, key: 'provider-key' },
      share: { public: 'never', with: undefined },
      archive: { backupDays: 7, locked: false },
    }));
  it('demands a key of one’s own, locked copies and logs of high data', () =>
    expect(demands('high')).toEqual({
      create: { forbidden: false },
      store: { forbidden: false, key: 'customer-key', in: undefined },
      use: { logsDays: 365 },
      share: { public: 'never', with: undefined },
      archive: { backupDays: 35, locked: true },
      destroy: { protected: true, keyWindowDays: 30 },
    }));
  it('lets card numbers be made, not kept', () =>
    expect([demands('credit-card').create.forbidden, demands('credit-card').store.forbidden]).toEqual([false, true]));
  it('lets what is forbidden not even be made', () => expect(demands('forbidden').create.forbidden).toBe(true));
  it('assumes medium data, and demands class and jurisdiction', () =>
    expect([defaultScheme.assume, defaultScheme.required, defaultScheme.declared]).toEqual([
      'medium',
      ['data-type', 'jurisdiction-domiciled'],
      false,
    ]));
  it('has a tag for each of the ten attributes of DG-02, each its own', () => {
    expect(Object.keys(attributes)).toEqual([
      'data-type',
      'jurisdiction-of-origin',
      'jurisdiction-domiciled',
      'context',
      'legal-constraints',
      'contractual-constraints',
      'value',
      'sensitivity',
      'criticality',
      'third-party-obligation',
    ]);
    expect(new Set(Object.values(attributes)).size).toBe(10);
    expect(defaultScheme.tags).toEqual(attributes);
  });
});

describe('a class', () => {
  it('is found whatever its case, and the spaces around it', () =>
    expect(['high', 'HIGH', ' High '].map(name => classNamed(defaultScheme, name))).toEqual(['high', 'high', 'high']));
  it('is found as the scheme spells it', () =>
    expect(classNamed({ ...defaultScheme, classes: new Map([['Top Secret', fillIn({})]]) }, 'top secret')).toBe('Top Secret'));
  it('of another name is none', () =>
    expect(['hgih', '', 'constructor'].map(name => classNamed(defaultScheme, name))).toEqual([undefined, undefined, undefined]));
});
