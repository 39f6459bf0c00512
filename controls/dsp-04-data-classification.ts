import { defineControl } from '../policypack/define';
import type { Label } from '../policypack/engine/facts';
import { every } from '../policypack/engine/known';

const sentence = (what: string, labels: readonly Label[]): readonly string[] => {
  if (labels.length === 0) return [];
  const tags = labels.map(({ tag, allowed }) => (allowed === '' ? tag : `${tag} (${allowed})`));
  return [`${what} ${tags.length === 1 ? 'tag' : 'tags'} ${tags.join(' and ')}.`];
};

/** Every machine and every store of data says how its data is classified and where it belongs: DG-02 in CCM v1. */
export default defineControl({
  id: 'DSP-04',
  title: 'Data Classification',
  severity: 'medium',
  level: 'mandatory',
  why: 'Nobody can protect data by its worth, or keep it where it must stay, if nothing says what it is.',
  remediation: 'Tag the resource with its data classification and jurisdiction.',
  rules: {
    classified: {
      phase: 'create',
      needs: ['holds', 'labels'],
      when: ({ holds }) => holds === 'data' || holds === 'compute',
      holds: ({ labels }) => labels.missing().length === 0 && labels.invalid().length === 0,
      message: ({ labels }) =>
        [
          ...sentence('It has no', labels.missing()),
          ...labels.invalid().map(({ tag, allowed }) => `Its tag ${tag} must be one of: ${allowed}.`),
        ].join(' '),
    },
    'labels-reach-what-it-launches': {
      phase: 'create',
      level: 'advisory',
      needs: ['launches', 'labels'],
      holds: ({ launches, labels }) => every(launches, launch => labels.missing(launch.tags).length === 0),
      message: ({ labels }) => `What it launches will not carry the tags ${labels.required.join(' and ')}.`,
      remediation: 'Pass the tags on to what is launched: volumeTags, tagSpecifications, propagateAtLaunch.',
    },
  },
  examples: {
    good: [
      {
        type: 'aws:ebs/volume:Volume',
        name: 'ledger',
        inputs: { availabilityZone: 'eu-central-2a', tags: { 'data-classification': 'high', jurisdiction: 'CH' } },
      },
    ],
    bad: [
      {
        type: 'aws:ebs/volume:Volume',
        name: 'ledger',
        inputs: { availabilityZone: 'eu-central-2a', tags: { 'data-classification': 'secret' } },
      },
    ],
  },
});
