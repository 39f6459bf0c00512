import path from 'node:path';
import * as pulumi from '@pulumi/pulumi';

export = async () => {
  await Promise.resolve();
  return {
    folder: path.basename(process.cwd()),
    project: pulumi.getProject(),
    stack: pulumi.getStack(),
    organization: pulumi.getOrganization(),
  };
};
