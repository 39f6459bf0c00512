const { PolicyPack } = require('@pulumi/policy');

const isBucket = type => type === 'aws:s3/bucket:Bucket';

new PolicyPack('house-rules', {
  policies: [
    {
      name: 'has-owner',
      description: 'A bucket has an owner.',
      enforcementLevel: 'mandatory',
      severity: 'high',
      configSchema: { properties: { tag: { type: 'string', default: 'Owner', minLength: 1 } } },
      validateResource: (args, report) => {
        if (!isBucket(args.type)) args.notApplicable('not a bucket');
        if (!args.props.tagsAll?.[args.getConfig().tag]) report(`There is no tag ${args.getConfig().tag}.`);
      },
    },
    {
      name: 'adds-cost-center',
      description: 'A bucket has a cost center.',
      enforcementLevel: 'remediate',
      remediateResource: args => {
        if (isBucket(args.type)) return { ...args.props, tags: { ...args.props.tags, CostCenter: '4711' } };
      },
    },
    {
      name: 'not-empty',
      description: 'A stack has resources of its own.',
      enforcementLevel: 'advisory',
      validateStack: (args, report) => {
        const outputs = args.resources.find(resource => resource.type === 'pulumi:pulumi:Stack')?.props ?? {};
        report(`${args.resources.length} resources, outputs ${Object.keys(outputs).sort().join(' ')}.`);
      },
    },
  ],
});
