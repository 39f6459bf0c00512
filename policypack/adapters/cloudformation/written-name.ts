/** An input's path as templates write it: `kmsKeyId` → `KmsKeyId`, `dbSubnetGroupName` → `DBSubnetGroupName`. Loaded only for findings. */
export function writtenPath(path: string, type = ''): string {
  const { irregular, others } = require('../../clouds/generated/cfn-names') as typeof import('../../clouds/generated/cfn-names');
  const own = Object.hasOwn(others, type) ? others[type]! : {};
  return path.replace(/(^|\.)([a-z]\w*)/g, (_all, before: string, name: string) => {
    const known = Object.hasOwn(own, name) ? own[name] : Object.hasOwn(irregular, name) ? irregular[name] : undefined;
    return before + (known ?? name[0]!.toUpperCase() + name.slice(1));
  });
}
