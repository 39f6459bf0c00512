import { regions, zonesAbroad } from '../../policypack/clouds/aws/regions';
import { exoscaleZones } from '../../policypack/clouds/exoscale/zones';
import { compatible, jurisdictionCodes, jurisdictionOf, parseJurisdictions, placeOf, within } from '../../policypack/data/jurisdictions';

const countryOf = (region: string, zone?: string): string | undefined => placeOf({ region, ...(zone !== undefined && { zone }) })?.country;

describe('the table of regions', () => {
  const all = [...regions, ...zonesAbroad, ...exoscaleZones];
  it('has 48 regions of AWS', () => expect(regions).toHaveLength(48));
  it('has each place once', () => expect(new Set(all.map(({ code }) => code)).size).toBe(all.length));
  it('writes countries with two letters, or not at all', () => {
    for (const { code, country } of all) expect([code, country]).toEqual([code, expect.stringMatching(/^([A-Z]{2})?$/)]);
  });
  it('has each place among the jurisdictions of its country', () => {
    for (const { code, country, groups } of all) expect([code, groups.includes(country) || country === '']).toEqual([code, true]);
  });
  it('has in the EEA whatever is in the EU', () => {
    for (const { code, groups } of all) expect([code, !groups.includes('EU') || groups.includes('EEA')]).toEqual([code, true]);
  });
  it('has neither Switzerland nor Britain in the EU', () => {
    for (const { country, groups } of all) if (country === 'CH' || country === 'GB') expect(groups).toEqual([country]);
  });
  it.each([
    ['eu-central-1', 'DE'],
    ['eu-central-2', 'CH'],
    ['eu-west-2', 'GB'],
    ['us-gov-west-1', 'US'],
    ['cn-north-1', 'CN'],
    ['eusc-de-east-1', 'DE'],
    ['ch-gva-2', 'CH'],
    ['at-vie-1', 'AT'],
  ])('%s is in %s', (region, country) => expect(countryOf(region)).toBe(country));
  it('does not know where eu-isoe-west-1 is', () => expect(countryOf('eu-isoe-west-1')).toBe(''));
});

describe('a place', () => {
  it('is its region’s', () => expect(countryOf('eu-central-1', 'eu-central-1a')).toBe('DE'));
  it.each([
    ['eu-central-1-waw-1a', 'eu-central-1', 'PL'],
    ['eu-north-1-cph-1a', 'eu-north-1', 'DK'],
    ['us-east-1-bue-1a', 'us-east-1', 'AR'],
    ['eu-west-3-cmn-wlz-1a', 'eu-west-3', 'MA'],
  ])('in the zone %s is not in the country of %s, but in %s', (zone, region, country) => expect(countryOf(region, zone)).toBe(country));
  it('of a zone abroad is in the EU where that is', () =>
    expect(placeOf({ region: 'eu-central-1', zone: 'eu-central-1-waw-1a' })!.groups).toEqual(['EU', 'EEA', 'PL']));
  it('that nobody knows is none', () =>
    expect([countryOf('xx-nowhere-9'), countryOf(''), countryOf('constructor')]).toEqual([undefined, undefined, undefined]));
});

describe('a jurisdiction', () => {
  it('is a country, a group, a region or a zone', () =>
    expect(['CH', 'EU', 'EEA', 'US', 'eu-central-2', 'ch-gva-2'].map(jurisdictionOf)).toEqual([
      'CH',
      'EU',
      'EEA',
      'US',
      'eu-central-2',
      'ch-gva-2',
    ]));
  it('may be a country that only has a zone of a region elsewhere', () => expect(jurisdictionOf('PL')).toBe('PL'));
  it('is known whatever its case', () => expect([jurisdictionOf(' ch '), jurisdictionOf('EU-Central-2')]).toEqual(['CH', 'eu-central-2']));
  it.each(['', 'XX', 'Switzerland', 'None', 'constructor'])('is not %j', code => expect(jurisdictionOf(code)).toBeUndefined());
  it('is listed once, in order', () => expect([...new Set(jurisdictionCodes)].sort()).toEqual(jurisdictionCodes));
});

describe('a list of jurisdictions', () => {
  it.each(['CH, EEA', 'CH/EEA', 'CH EEA', 'ch;eea', 'CH+EEA', 'CH|EEA', ' CH ,, EEA '])('may be written %j', text =>
    expect(parseJurisdictions(text)).toEqual({ codes: ['CH', 'EEA'], wrong: 0 }),
  );
  it('says how many codes are none of ours', () => expect(parseJurisdictions('CH, XX, Mars')).toEqual({ codes: ['CH'], wrong: 2 }));
  it('may be empty', () => expect(parseJurisdictions(' ')).toEqual({ codes: [], wrong: 0 }));
});

describe('a place is within', () => {
  const zurich = placeOf({ region: 'eu-central-2' })!;
  const paris = placeOf({ region: 'eu-west-3' })!;
  it('its country', () => expect(within(zurich, ['DE', 'CH'])).toBe(true));
  it('its groups', () => expect(within(paris, ['EEA'])).toBe(true));
  it('itself', () => expect(within(zurich, ['eu-central-2'])).toBe(true));
  it('no other country', () => expect(within(zurich, ['EU', 'EEA', 'DE'])).toBe(false));
  it('nothing', () => expect(within(zurich, [])).toBe(false));
});

describe('several lists', () => {
  it('agree where one place is in all', () => expect(compatible([['CH', 'EEA'], ['FR'], ['EU']])).toBe(true));
  it('contradict each other where none is', () => expect(compatible([['CH'], ['EEA']])).toBe(false));
  it('agree on a zone abroad', () => expect(compatible([['PL'], ['EU']])).toBe(true));
  it('agree where there are none', () => expect(compatible([])).toBe(true));
});
