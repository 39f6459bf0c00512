import { defineControl } from '../policypack/define';

/** Data and what processes it stay where law, contract and class say they may be. */
export default defineControl({
  id: 'DSP-19',
  title: 'Data Location',
  severity: 'high',
  level: 'mandatory',
  why: 'Data that has left its jurisdiction cannot be called back: another law applies to it from then on.',
  remediation: 'Move the resource to a region that is permitted, or correct what was declared.',
  rules: {
    'in-permitted-jurisdiction': {
      phase: 'store',
      needs: ['holds', 'location', 'places'],
      when: ({ holds }) => holds === 'data' || holds === 'compute',
      holds: ({ places, location }) => places.permits(location),
      message: ({ location, places }) => `It would be in ${places.describe(location)}; permitted by ${places.declared.join('; ')}.`,
    },
    'storable-class': {
      phase: 'create',
      needs: ['holds', 'dataClass'],
      when: ({ holds }) => holds === 'data',
      holds: ({ dataClass }) => !dataClass.demands.store.forbidden,
      message: ({ dataClass }) =>
        `Data of class ${dataClass.name} must not be ${dataClass.demands.create.forbidden ? 'created' : 'kept'} anywhere.`,
      remediation: 'Do not keep this data here, or correct its class.',
    },
  },
  examples: {
    good: [{ type: 'aws:ec2/instance:Instance', name: 'app', inputs: { region: 'eu-central-2', tags: { jurisdiction: 'CH' } } }],
    bad: [{ type: 'aws:ec2/instance:Instance', name: 'app', inputs: { region: 'us-east-1', tags: { jurisdiction: 'CH' } } }],
  },
});
