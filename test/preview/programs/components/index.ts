import * as pulumi from '@pulumi/pulumi';

class Box extends pulumi.CustomResource {
  declare readonly color: pulumi.Output<string>;
  declare readonly address: pulumi.Output<string>;

  constructor(name: string, args: Record<string, unknown>, opts?: pulumi.CustomResourceOptions) {
    super('test:index/box:Box', name, { color: undefined, address: undefined, ...args }, { version: '1.0.0-beta.2', ...opts });
  }
}

class Shelf extends pulumi.ComponentResource {
  readonly boxes: Box[];

  constructor(name: string, colors: string[], opts?: pulumi.ComponentResourceOptions) {
    super('acme:index:Shelf', name, { colors }, opts);
    this.boxes = colors.map(color => new Box(`${name}-${color}`, { color }, { parent: this, aliases: [{ name: color }] }));
    this.registerOutputs({ count: colors.length });
  }
}

class Supplier extends pulumi.ProviderResource {
  constructor(name: string, args: Record<string, pulumi.Input<string>>) {
    super('test', name, args, { version: '1.0.0-beta.2' } as pulumi.ResourceOptions);
  }
}

const config = new pulumi.Config();
const { colors } = config.requireObject<{ colors: string[] }>('boxes');

pulumi.runtime.registerResourceTransform(({ props, opts, type }) =>
  type === 'test:index/box:Box' ? { props: { ...props, labelled: true }, opts } : undefined,
);

const shelf = new Shelf('shelf', colors, { providers: [new Supplier('supplier', { house: 'acme' })] });
const [first] = shelf.boxes;

for (let index = 0; index < config.requireNumber('size'); index++) {
  new Box(
    `loop-${index}`,
    { index, text: new pulumi.asset.StringAsset('text') },
    { aliases: ['urn:pulumi:test::components::test:index/box:Box::old'] },
  );
}

const chain = first?.address.apply(address => `http://${address}`).apply(address => address.length);
new Box('chained', { chain, color: first?.color.apply(color => color.toUpperCase()), neighbour: first });
new Box(
  'secret',
  { token: config.requireSecret('token'), nested: { deep: [pulumi.secret(1)] } },
  { protect: true, ignoreChanges: ['color'] },
);
new Box(
  'transformed',
  { color: 'blue' },
  {
    customTimeouts: { create: '1h30m' },
    transforms: [({ props, opts }) => ({ props: { ...props, color: 'black' }, opts: { ...opts, protect: true } })],
  },
);
new Box('depends', { address: pulumi.unknown }, { dependsOn: [shelf] });

console.log(`printed ${config.require('token')}`);

export const color = first?.color;
