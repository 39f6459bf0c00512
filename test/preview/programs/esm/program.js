import * as pulumi from '@pulumi/pulumi';

class Box extends pulumi.CustomResource {}

const color = await Promise.resolve('red');
new Box('test:index:Box', 'awaited', { color });

export const place = new URL(import.meta.url).pathname.split('/').pop();
