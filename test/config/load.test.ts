import { controls } from '../../controls';
import { readConfig, withStackConfig } from '../../policypack/config/load';
import { ConfigError, defaultSettings, type Settings } from '../../policypack/config/settings';
import { fillIn } from '../../policypack/data/classes';
import { levelOf } from '../../policypack/engine/finding';

const read = (...lines: string[]): Settings => readConfig(lines.join('\n'), 'ccm.yaml', controls);
/** The one sentence with which a configuration is refused. */
function refusal(ask: () => unknown): string {
  try {
    ask();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  throw new Error('it was accepted');
}
const refused = (...lines: string[]): string => refusal(() => read(...lines));

describe('an empty file', () => {
  it.each(['', '# nothing yet', '{}', '---'])('%j changes nothing', text => {
    const settings = read(text);
    expect(settings).toEqual({ ...defaultSettings, file: 'ccm.yaml' });
  });
});

describe('broken YAML', () => {
  it('is refused where it breaks', () =>
    expect(refused('classification:', '  tag: "data')).toMatch(/^ccm\.yaml:2:\d+: this is not valid YAML: [^\n]+$/));
  it('may be a key that stands twice', () =>
    expect(refused('unknown: advisory', 'unknown: mandatory')).toMatch(/^ccm\.yaml:2:1: this is not valid YAML: [^\n]+$/));
  it('may be a tab', () => expect(refused('controls:', '\tCEK-03: advisory')).toMatch(/^ccm\.yaml:2:1: this is not valid YAML: [^\n]+$/));
  it('may be two documents', () =>
    expect(refused('unknown: advisory', '---', 'unknown: mandatory')).toMatch(/^ccm\.yaml:\d+:\d+: this is not valid YAML: [^\n]+$/));
  it('may name what is nowhere', () => expect(refused('unknown: *level')).toMatch(/^ccm\.yaml:1:\d+: this is not valid YAML: [^\n]+$/));
  it('may repeat itself without end', () =>
    expect(
      refused(
        'a: &a [1,1,1,1,1,1,1,1,1,1]',
        'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]',
        'c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]',
        'd: [*c,*c,*c]',
      ),
    ).toMatch(/^ccm\.yaml:\d+:\d+: [^\n]+$/));
});

describe('YAML of the rarer kinds means what it always meant', () => {
  it.each([
    ['a text that begins like a number of base two', ['classification: { tag: 0b1 }'], '0b1'],
    ['a list over several lines', ['classification: {', '  tag: level', '  }'], 'level'],
    ['an anchor', ['classification: { tag: &t level }'], 'level'],
  ])('%s', (_, lines, tag) => expect(read(...lines).scheme.tags['data-type']).toBe(tag));
  const refusals: [string, readonly string[], RegExp][] = [
    ['a class that is nothing', ['classification:', '  classes:', '    null: {}'], /has an entry without a name/],
    ['days to base two', ['classification: { classes: { a: { archive: { backup-days: 0b111 } } } }'], /backup-days must be a number/],
    ['a list whose items begin the line', ['jurisdictions: [', 'CHH', ']'], /not valid YAML/],
    ['a document on the line of its mark', ['--- unknown: mandatory'], /not valid YAML/],
  ];
  it.each(refusals)('%s is refused', (_, lines, message) => expect(refused(...lines)).toMatch(message));
});

describe('a wrong setting is refused at its line and column', () => {
  const cases: [string, readonly string[], string][] = [
    ['a key that is none', ['unknwon: advisory'], 'ccm.yaml:1:1: no setting unknwon; did you mean unknown?'],
    ['a key that is like none', ['expires: 2027-03-31'], 'ccm.yaml:1:1: no setting expires.'],
    [
      'a key of an exception that is like none',
      ['exceptions:', '  - { control: IVS-03, resource: x, expires: 2027-03-31 }'],
      'ccm.yaml:2:37: exceptions.0 has no setting expires.',
    ],
    ['a key inside', ['classification:', '  requird: []'], 'ccm.yaml:2:3: classification has no setting requird; did you mean required?'],
    [
      'a key of a class',
      ['classification:', '  classes:', '    high:', '      stor: forbidden'],
      'ccm.yaml:4:7: classification.classes.high has no setting stor; did you mean store?',
    ],
    [
      'a key of a phase',
      ['classification:', '  classes:', '    high:', '      store: { kye: customer-key }'],
      'ccm.yaml:4:16: classification.classes.high.store has no setting kye; did you mean key?',
    ],
    [
      'a key of an exception',
      ['exceptions:', '  - control: IVS-03', '    resource: x', '    until: 2027-03-31', '    onwer: me'],
      'ccm.yaml:5:5: exceptions.0 has no setting onwer; did you mean owner?',
    ],
    [
      'a key of a control',
      ['controls:', '  CEK-03: { levle: advisory }'],
      'ccm.yaml:2:13: controls.CEK-03 has no setting levle; did you mean level?',
    ],
    [
      'a level that is none',
      ['controls:', '  CEK-03: strict'],
      'ccm.yaml:2:3: controls.CEK-03 must be one of mandatory, advisory, disabled.',
    ],
    ['a level of the unknown that is none', ['unknown: maybe'], 'ccm.yaml:1:1: unknown must be one of mandatory, advisory, disabled.'],
    [
      'a key that no class can demand',
      ['classification:', '  classes:', '    high: { store: { key: my-key } }'],
      'ccm.yaml:3:22: classification.classes.high.store.key must be one of none, provider-key, customer-key.',
    ],
    ['a list that is none', ['jurisdictions: CH'], 'ccm.yaml:1:1: jurisdictions must be a list.'],
    ['a mapping that is none', ['classification: high'], 'ccm.yaml:1:1: classification must be a mapping.'],
    ['a file that is a list', ['- a'], 'ccm.yaml:1:1: the file must be a mapping.'],
    ['a text that is none', ['classification:', '  assume: 5'], 'ccm.yaml:2:3: classification.assume must be a string.'],
    [
      'days that are none',
      ['classification:', '  classes:', '    high:', '      archive: { backup-days: many }'],
      'ccm.yaml:4:18: classification.classes.high.archive.backup-days must be a number.',
    ],
    [
      'an attribute that is none of the ten',
      ['classification:', '  tags: { sensitvity: s }'],
      'ccm.yaml:2:11: classification.tags has no setting sensitvity; did you mean sensitivity?',
    ],
    [
      'a required attribute that is none of the ten',
      ['classification:', '  required: [sensitvity]'],
      'ccm.yaml:2:14: classification.required.0 must be one of data-type, jurisdiction-of-origin,',
    ],
    [
      'a class without a name',
      ['classification:', '  classes: { "": {} }'],
      'ccm.yaml:2:14: classification.classes has an entry without a name.',
    ],
    [
      'a key that is missing because it is misspelt',
      ['exceptions:', '  - contrl: IVS-03', '    resource: x', '    until: 2027-03-31'],
      'ccm.yaml:2:5: exceptions.0 has no setting contrl; did you mean control?',
    ],
    ['a class to assume that is none', ['classification: { assume: hgih }'], 'ccm.yaml:1:19: there is no class hgih; did you mean high?'],
    [
      'a class to assume that is none of one’s own',
      ['classification:', '  assume: pubic', '  classes: { secret: {}, public: {} }'],
      'ccm.yaml:2:3: there is no class pubic; did you mean public?',
    ],
    [
      'a jurisdiction that is none',
      ['jurisdictions:', '  - CH', '  - Switzerland'],
      'ccm.yaml:3:5: Switzerland is no jurisdiction we know.',
    ],
    [
      'a jurisdiction of a class that is none',
      ['classification:', '  classes:', '    high: { store: { in: [CH, EAA] } }'],
      'ccm.yaml:3:31: EAA is no jurisdiction we know; did you mean ',
    ],
    [
      'a jurisdiction to share with that is none',
      ['classification:', '  classes:', '    high: { share: { with: [XY] } }'],
      'ccm.yaml:3:29: XY is no jurisdiction we know.',
    ],
    ['a control that is none', ['controls:', '  CEK-30: advisory'], 'ccm.yaml:2:3: there is no control CEK-30; did you mean CEK-03?'],
    ['a control without a name', ['controls:', '  "": advisory'], 'ccm.yaml:2:3: there is no control '],
    ['a control of several lines', ['controls:', '  "CEK\\n03": advisory'], 'ccm.yaml:2:3: there is no control '],
    [
      'a rule that is none',
      ['controls:', '  CEK-03/encrypted-at-reset: advisory'],
      'ccm.yaml:2:3: CEK-03 has no rule encrypted-at-reset; did you mean encrypted-at-rest?',
    ],
    [
      'more than a rule',
      ['controls:', '  CEK-03/encrypted-at-rest/never: advisory'],
      'ccm.yaml:2:3: CEK-03 has no rule encrypted-at-rest/never; did you mean encrypted-at-rest?',
    ],
    [
      'an id of another edition',
      ['controls:', '  DG-02: advisory'],
      'ccm.yaml:2:3: DG-02 is an id of another edition; write v1:DG-02 or DSP-04.',
    ],
    [
      'an id of another edition, in small letters',
      ['controls:', '  dsi-01: advisory'],
      'ccm.yaml:2:3: dsi-01 is an id of another edition; write v3:DSI-01 or DSP-04.',
    ],
    ['an id that its edition has not', ['controls:', '  v1:DG-99: advisory'], 'ccm.yaml:2:3: there is no control v1:DG-99; did you mean'],
    [
      'an exception for a control that is none',
      ['exceptions:', '  - { control: IVS-30, resource: x, until: 2027-03-31 }'],
      'ccm.yaml:2:7: there is no control IVS-30; did you mean IVS-03?',
    ],
    [
      'a day that is none',
      ['exceptions:', '  - { control: IVS-03, resource: x, until: 2027-02-30 }'],
      'ccm.yaml:2:37: exceptions.0.until must be a day such as 2026-12-31.',
    ],
    [
      'an exception without an end',
      ['exceptions:', '  - { control: IVS-03, resource: x }'],
      'ccm.yaml:2:5: exceptions.0.until must be a string.',
    ],
    ['an assurance that is none', ['assured: [backup-plans]'], 'ccm.yaml:1:11: assured.0 must be one of ebs-encryption-by-default,'],
    ['an empty list of places', ['jurisdictions: []'], 'ccm.yaml:1:1: jurisdictions must not be empty.'],
  ];
  it.each(cases)('%s', (_, lines, message) => {
    const said = refused(...lines);
    expect(said.slice(0, message.length)).toBe(message);
    expect(said).toMatch(/^[^\n]*[.?]$/);
  });
  it('and says no more than one thing at a time', () =>
    expect(refused('unknwon: 5', 'jurisdictions: CH').split('ccm.yaml:')).toHaveLength(2));
});

describe('places that contradict each other', () => {
  it('are refused, naming both lines', () =>
    expect(refused('jurisdictions: [EEA]', 'classification:', '  classes:', '    high:', '      store: { in: [CH] }')).toBe(
      'ccm.yaml:5:16: class high may be kept in CH only, but ccm.yaml:1:1 permits EEA only: there is no place for it.',
    ));
  it('are not those that have a place in common', () =>
    expect(
      read('jurisdictions: [CH, EEA]', 'classification: { classes: { medium: {}, high: { store: { in: [CH] } } } }').scheme.classes.get(
        'high',
      )!.store.in,
    ).toEqual(['CH']));
});

describe('classification', () => {
  it('may have classes of one’s own, in their order', () => {
    const { scheme } = read(
      'classification:',
      '  classes:',
      '    public: {}',
      '    secret: { store: { key: customer-key, in: [ch] }, share: { with: [eea] } }',
    );
    expect([...scheme.classes.keys()]).toEqual(['public', 'secret']);
    expect(scheme.classes.get('secret')).toEqual(fillIn({ store: { key: 'customer-key', in: ['CH'] }, share: { with: ['EEA'] } }));
  });
  it('assumes nothing where its classes are its own and it does not say', () =>
    expect(read('classification: { classes: { public: {} } }').scheme.assume).toBeUndefined());
  it('assumes medium where its own classes have it', () =>
    expect(read('classification: { classes: { medium: {} } }').scheme.assume).toBe('medium'));
  it('may assume a class, as the scheme spells it', () => expect(read('classification: { assume: HIGH }').scheme.assume).toBe('high'));
  it('may assume any class', () => expect(read('classification: { assume: any }').scheme.assume).toBeUndefined());
  it('may rename its tag', () => expect(read('classification: { tag: class }').scheme.tags['data-type']).toBe('class'));
  it('may rename every tag', () => {
    const { tags } = read('classification: { tags: { sensitivity: sens } }').scheme;
    expect([tags.sensitivity, tags['data-type']]).toEqual(['sens', 'data-classification']);
  });
  it('may require other labels', () => expect(read('classification: { required: [value] }').scheme.required).toEqual(['value']));
  it('requires class and jurisdiction where it does not say', () =>
    expect(read('classification: {}').scheme.required).toEqual(['data-type', 'jurisdiction-domiciled']));
  it('once declared, makes labels mandatory', () => {
    const dsp04 = controls.find(({ id }) => id === 'DSP-04')!;
    expect(levelOf(read('classification: {}').levels, dsp04, 'classified')).toBe('mandatory');
    expect(levelOf(read('jurisdictions: [CH]').levels, dsp04, 'classified')).toBe('mandatory');
    expect(levelOf(read('unknown: advisory').levels, dsp04, 'classified')).toBe('advisory');
  });
  it('may forbid a class', () =>
    expect(read('classification: { classes: { pan: { store: forbidden } } }').scheme.classes.get('pan')!.store.forbidden).toBe(true));
});

describe('settings', () => {
  it('have jurisdictions as we spell them', () =>
    expect(read('jurisdictions: [ch, Eea]').scheme.jurisdictions).toEqual([{ by: 'ccm.yaml', codes: ['CH', 'EEA'] }]));
  it('have the level of the unknown', () => expect(read('unknown: mandatory').unknown).toBe('mandatory'));
  it('have what the user assures', () =>
    expect(read('assured: [backup-plan]', 'provider-keys: [alias/corp]').outside).toEqual({
      assured: ['backup-plan'],
      providerKeys: ['alias/corp'],
    }));
  it('name their file', () => expect(readConfig('', '/a/ccm.yaml', controls).file).toBe('/a/ccm.yaml'));

  const levels = (...lines: string[]) => read('controls:', ...lines.map(line => `  ${line}`)).levels;
  it('have levels of controls and rules', () =>
    expect(levels('CEK-03: advisory', 'DSP-04/classified: { level: disabled }')).toMatchObject({
      controls: { 'CEK-03': 'advisory' },
      rules: { 'DSP-04/classified': 'disabled' },
    }));
  it('take an id in small letters', () => expect(levels('cek-03: advisory').controls).toEqual({ 'CEK-03': 'advisory' }));
  it('take an id of CCM v1', () => expect(levels('v1:DG-02: advisory').controls).toEqual({ 'DSP-04': 'advisory' }));
  it('take an id of CCM v3', () => expect(levels('v3:DSI-01: advisory').controls).toEqual({ 'DSP-04': 'advisory' }));
  it('take an id of CCM 4.1', () => expect(levels('v4.1:I&S-03: advisory').controls).toEqual({ 'IVS-03': 'advisory' }));
  it('take an id with the edition that it is of anyway', () =>
    expect(levels('v4:CEK-03: advisory').controls).toEqual({ 'CEK-03': 'advisory' }));
  it('take a rule by an older id', () =>
    expect(levels('v1:DG-02/classified: advisory').rules).toEqual({ 'DSP-04/classified': 'advisory' }));
});

describe('an exception', () => {
  const exceptions = (resource: string, control = 'IVS-03/not-public') =>
    read(
      'exceptions:',
      `  - control: ${control}`,
      `    resource: '${resource}'`,
      '    owner: web@corp',
      '    reason: It is public.',
      '    until: 2027-03-31',
    ).exceptions;
  const urn = 'urn:pulumi:prod::shop::my:comp:Site$aws:s3/bucket:Bucket::public-site';
  it('is read as written', () =>
    expect(exceptions('**::public-site')[0]).toMatchObject({
      control: 'IVS-03/not-public',
      resource: '**::public-site',
      owner: 'web@corp',
      reason: 'It is public.',
      until: '2027-03-31',
    }));
  it('may be for a whole control, by an older id', () => expect(exceptions('x', 'v1:DG-02')[0]!.control).toBe('DSP-04'));
  it('may leave out owner and reason', () => {
    const [found] = read('exceptions: [{ control: IVS-03, resource: x, until: 2027-03-31 }]').exceptions;
    expect([found!.owner, found!.reason]).toEqual([undefined, undefined]);
  });
  it.each(['**::public-site', '*::public-site', '*public-site', 'urn:pulumi:prod::*::public-site', '*aws:s3/bucket:Bucket::*'])(
    '%s covers its resource',
    pattern => expect(exceptions(pattern)[0]!.matches(urn)).toBe(true),
  );
  it.each(['public-site', '**::public', '*::other', ''.padEnd(3, 'x')])('%s does not', pattern =>
    expect(exceptions(pattern)[0]!.matches(urn)).toBe(false),
  );
});

describe('what the stack’s own configuration says', () => {
  const stack = (given: { dataClassification?: string; jurisdiction?: string }, settings = defaultSettings) =>
    withStackConfig(settings, given);
  it('is nothing where it says nothing', () => expect(stack({})).toBe(defaultSettings));
  it('may be a class', () => expect(stack({ dataClassification: 'HIGH' }).scheme).toMatchObject({ stackClass: 'high', declared: true }));
  it('may be places', () =>
    expect(stack({ jurisdiction: 'ch/eea' }).scheme).toMatchObject({
      jurisdictions: [{ by: 'stack', codes: ['CH', 'EEA'] }],
      declared: true,
    }));
  it('makes labels mandatory', () =>
    expect([stack({ dataClassification: 'low' }).levels.fallback?.['DSP-04'], defaultSettings.levels.fallback?.['DSP-04']]).toEqual([
      undefined,
      'advisory',
    ]));
  it('comes beside what the file says', () =>
    expect(stack({ jurisdiction: 'CH' }, read('jurisdictions: [CH, EEA]')).scheme.jurisdictions).toEqual([
      { by: 'ccm.yaml', codes: ['CH', 'EEA'] },
      { by: 'stack', codes: ['CH'] },
    ]));
  it('is refused where its class is none', () =>
    expect(refusal(() => stack({ dataClassification: 'hgih' }))).toBe(
      "The stack's ccm:dataClassification is none of: low, medium, high, credit-card, forbidden.",
    ));
  it.each(['Mars', 'CH, Mars', ' '])('is refused where its place is %j', jurisdiction =>
    expect(refusal(() => stack({ jurisdiction }))).toBe(
      "The stack's ccm:jurisdiction is not a list of countries or groups such as CH, EU, EEA, US.",
    ),
  );
  it('is refused where it contradicts the file', () =>
    expect(refusal(() => stack({ jurisdiction: 'US' }, read('jurisdictions: [CH]')))).toBe(
      "The stack's ccm:jurisdiction permits US only, but ccm.yaml permits CH only: no place is left.",
    ));
});
