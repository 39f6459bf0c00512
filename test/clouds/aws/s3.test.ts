import { allow, type Inputs, KEY, of } from '../../support/cells';
import { factOf, UNKNOWN } from '../../support/samples';

const policyFor = (Principal: unknown) => ({ Statement: [{ Effect: 'Allow', Principal, Action: '*', Resource: '*' }] });
const anyone = JSON.stringify(policyFor('*'));
const somebody = JSON.stringify(policyFor({ AWS: '111122223333' }));
const shut = { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: 'true', restrictPublicBuckets: true };
const forEver = { by: 'versions', days: Number.POSITIVE_INFINITY };
function yes(through: string) {
  return { through, public: true };
}
function no(through: string) {
  return { through, public: false };
}
function rule(noncurrentDays: number) {
  return { id: 'all', status: 'Enabled', noncurrentVersionExpiration: { noncurrentDays } };
}
function encrypted(kmsMasterKeyId: unknown) {
  return { rule: { applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId } } };
}
function listed(kmsMasterKeyId: unknown) {
  return { rules: [{ applyServerSideEncryptionByDefaults: [{ sseAlgorithm: 'aws:kms', kmsMasterKeyId }] }] };
}

it.each<[string, (policy: unknown) => Inputs]>([
  ['aws:s3control/accessPointPolicy:AccessPointPolicy', policy => ({ policy })],
  ['aws:s3control/multiRegionAccessPointPolicy:MultiRegionAccessPointPolicy', policy => ({ details: { policy } })],
  ['aws:s3tables/tableBucketPolicy:TableBucketPolicy', resourcePolicy => ({ resourcePolicy })],
  ['AWS::S3::MultiRegionAccessPointPolicy', policy => ({ policy })],
])('%s lets in whom it names', (type, inputs) => {
  const open = allow('*', { Principal: '*' });
  expect(of('admits', type, inputs(JSON.stringify(open)))).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
  expect(of('admits', type, inputs(UNKNOWN))).toEqual(['unknown']);
});

it.each<[string, string]>([
  ['aws:s3control/objectLambdaAccessPointPolicy:ObjectLambdaAccessPointPolicy', 'policy'],
  ['AWS::S3ObjectLambda::AccessPointPolicy', 'policyDocument'],
])('%s lets in whom it names', (type, input) => {
  expect(of('admits', type, {})).toEqual([]);
  expect(of('admits', type, { [input]: anyone })).toEqual([expect.objectContaining({ via: 'resource', anyone: true })]);
  expect(of('admits', type, { [input]: somebody })).toEqual([expect.objectContaining({ via: 'resource', anyone: false })]);
  expect(of('admits', type, { [input]: UNKNOWN })).toEqual(['unknown']);
});

describe('buckets', () => {
  const anyone = { Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' }] };

  describe('aws:', () => {
    const type = 'aws:s3/bucket:Bucket';
    const bucket = (inputs: Record<string, unknown>, ...around: { type: string; inputs: Record<string, unknown> }[]) => [
      { type, name: 'site', inputs: { bucket: 'site', ...inputs } },
      ...around,
    ];
    const satellite = (kind: string, inputs: Record<string, unknown>) => ({
      type: `aws:s3/${kind[0]!.toLowerCase()}${kind.slice(1)}:${kind}`,
      inputs: { bucket: 'site', ...inputs },
    });

    it.each<[string, Record<string, unknown>, unknown]>([
      ['always, with whose key nobody says', {}, 'provider-key'],
      ['present inline', { serverSideEncryptionConfiguration: encrypted(KEY) }, 'customer-key'],
      ['old inline, in lists', { serverSideEncryptionConfigurations: [listed(KEY)] }, 'customer-key'],
      ['an alias of AWS', { serverSideEncryptionConfiguration: encrypted('alias/aws/s3') }, 'provider-key'],
      ['an unknown key', { serverSideEncryptionConfiguration: encrypted(UNKNOWN) }, 'unknown'],
    ])('encrypts: %s', (_name, inputs, key) => {
      expect(factOf('encryption', bucket(inputs))).toEqual([{ what: 'bucket', encrypted: true, key }]);
    });

    it.each<[string, ReturnType<typeof bucket>, unknown[]]>([
      ['nothing opens it', bucket({}), [no('its ACL'), no('its bucket policy')]],
      ['an ACL', bucket({ acl: 'public-read' }), [yes('its ACL'), no('its bucket policy')]],
      ['a website is meant', bucket({ acl: 'public-read', website: {} }), [{ ...yes('its ACL'), meant: true }, no('its bucket policy')]],
      ['an unknown policy', bucket({ policy: UNKNOWN }), [no('its ACL'), 'unknown']],
      [
        'a policy apart, shut by a block',
        bucket({}, satellite('BucketPolicy', { policy: JSON.stringify(anyone) }), satellite('BucketPublicAccessBlock', shut)),
        [no('its ACL'), no('its bucket policy'), no('its bucket policy')],
      ],
      [
        'grants apart',
        bucket(
          {},
          satellite('BucketAcl', {
            accessControlPolicy: {
              grants: [{ grantee: { uri: UNKNOWN } }, { grantee: { uri: 'http://acs.amazonaws.com/groups/global/AllUsers' } }],
            },
          }),
        ),
        [no('its ACL'), no('its bucket policy'), no('its ACL'), 'unknown', yes('its ACL')],
      ],
    ])('exposes: %s', (_name, stack, exposures) => {
      expect(factOf('exposure', stack)).toEqual(exposures);
    });

    it.each<[string, ReturnType<typeof bucket>, unknown[]]>([
      ['nothing', bucket({}), []],
      ['versions', bucket({ versioning: { enabled: 'true' } }), [forEver]],
      ['old versions', bucket({ versionings: [{ enabled: true }] }), [forEver]],
      ['versions apart', bucket({}, satellite('BucketVersioning', { versioningConfiguration: { status: 'Enabled' } })), [forEver]],
      ['suspended', bucket({}, satellite('BucketVersioning', { versioningConfiguration: { status: 'Suspended' } })), []],
      [
        'versions that end',
        bucket(
          { versioning: { enabled: true } },
          satellite('BucketLifecycleConfiguration', { rules: [rule(3), { ...rule(1), filter: { prefix: 'logs/' } }] }),
        ),
        [{ by: 'versions', days: 3 }],
      ],
      [
        'rules that spare the newest',
        bucket({
          versioning: { enabled: true },
          lifecycleRules: [{ enabled: true, noncurrentVersionExpiration: { days: 2, newerNoncurrentVersions: 1 } }],
        }),
        [forEver],
      ],
      ['an unknown rule', bucket({ versioning: { enabled: true }, lifecycleRules: UNKNOWN }), ['unknown']],
      [
        'a lock',
        bucket(
          { objectLockEnabled: true },
          satellite('BucketObjectLockConfiguration', { rule: { defaultRetention: { mode: 'COMPLIANCE', years: 1 } } }),
        ),
        [forEver, { by: 'locked versions', days: 365, locked: true }],
      ],
    ])('keeps copies: %s', (_name, stack, backups) => {
      expect(factOf('backup', stack)).toEqual(backups);
    });

    it('tells of an object what its bucket says', () => {
      const object = (inputs: Record<string, unknown>, about: Record<string, unknown> = {}) => [
        { type: 'aws:s3/bucketObjectv2:BucketObjectv2', inputs: { bucket: 'site', ...inputs } },
        ...bucket(about),
      ];
      expect(factOf('encryption', object({ kmsKeyId: KEY }))).toEqual([{ what: 'object', encrypted: true, key: 'customer-key' }]);
      expect(factOf('encryption', object({}, { serverSideEncryptionConfiguration: encrypted(KEY) }))).toMatchObject([
        { key: 'customer-key' },
      ]);
      expect(factOf('encryption', object({ bucket: 'elsewhere' }))).toMatchObject([{ key: 'unknown' }]);
      expect(factOf('exposure', object({ acl: 'public-read' }))).toEqual([yes('its ACL')]);
      expect(factOf('exposure', object({ acl: 'public-read' }, { website: {} }))).toEqual([{ ...yes('its ACL'), meant: true }]);
      expect(factOf('exposure', [...object({ acl: 'public-read' }), satellite('BucketPublicAccessBlock', shut)])).toEqual([no('its ACL')]);
      expect(factOf('backup', object({}, { versioning: { enabled: true } }))).toEqual([forEver]);
      expect(factOf('backup', object({ bucket: 'elsewhere' }))).toBe('unknown');
      for (const type of ['aws:s3/bucketObject:BucketObject', 'aws:s3/objectCopy:ObjectCopy'])
        expect(factOf('exposure', [{ type, inputs: { acl: UNKNOWN } }])).toEqual(['unknown']);
    });

    it('tells of what else there is in S3', () => {
      expect(factOf('exposure', [{ type: 'aws:s3/directoryBucket:DirectoryBucket', inputs: {} }])).toBe('cannot');
      expect(
        factOf('encryption', [{ type: 'aws:s3tables/tableBucket:TableBucket', inputs: { encryptionConfiguration: { kmsKeyArn: KEY } } }]),
      ).toEqual([{ what: 'table bucket', encrypted: true, key: 'customer-key' }]);
      expect(factOf('admits', [{ type: 'aws:s3/accessPoint:AccessPoint', inputs: { policy: JSON.stringify(anyone) } }])).toMatchObject([
        { via: 'resource', anyone: true },
      ]);
      expect(factOf('admits', [{ type: 'aws:s3/bucketPolicy:BucketPolicy', inputs: { policy: UNKNOWN } }])).toEqual(['unknown']);
    });
  });

  describe('CloudFormation', () => {
    const bucket = (inputs: Record<string, unknown>, ...around: { type: string; inputs: Record<string, unknown> }[]) => [
      { type: 'AWS::S3::Bucket', name: 'Site', inputs: { bucketName: 'site', ...inputs } },
      ...around,
    ];
    const policy = { type: 'AWS::S3::BucketPolicy', inputs: { bucket: 'site', policyDocument: anyone } };
    const byDefault = (kmsMasterKeyId: unknown) => ({
      bucketEncryption: {
        serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId } }],
      },
    });

    it('tells of a bucket what its template says', () => {
      expect(factOf('encryption', bucket({}))).toEqual([{ what: 'bucket', encrypted: true, key: 'provider-key' }]);
      expect(factOf('encryption', bucket(byDefault(KEY)))).toMatchObject([{ key: 'customer-key' }]);
      expect(factOf('encryption', bucket(byDefault(UNKNOWN)))).toMatchObject([{ key: 'unknown' }]);
      expect(factOf('exposure', bucket({ accessControl: 'PublicReadWrite' }))).toEqual([yes('its ACL')]);
      expect(factOf('exposure', bucket({ accessControl: 'PublicRead', websiteConfiguration: {} }))).toEqual([
        { ...yes('its ACL'), meant: true },
      ]);
      expect(factOf('exposure', bucket({}, policy))).toEqual([no('its ACL'), yes('its bucket policy')]);
      expect(factOf('exposure', bucket({ publicAccessBlockConfiguration: shut }, policy))).toEqual([
        no('its ACL'),
        no('its bucket policy'),
      ]);
      expect(factOf('accessBlock', bucket({ publicAccessBlockConfiguration: { ...shut, blockPublicAcls: UNKNOWN } }))).toEqual([
        { by: 'its public access block', refusesAcls: 'unknown', refusesPolicies: true, ignoresAcls: true, ignoresPolicies: true },
      ]);
      expect(factOf('backup', bucket({}))).toEqual([]);
      expect(factOf('backup', bucket({ versioningConfiguration: { status: 'Enabled' } }))).toEqual([forEver]);
      expect(
        factOf('backup', bucket({ versioningConfiguration: { status: 'Enabled' }, lifecycleConfiguration: { rules: [rule(3)] } })),
      ).toEqual([{ by: 'versions', days: 3 }]);
      expect(factOf('backup', bucket({ versioningConfiguration: { status: UNKNOWN } }))).toEqual(['unknown']);
      expect(factOf('backup', bucket({ versioningConfiguration: {} }), { outside: { assured: ['backup-plan'] } })).toEqual([
        { by: 'backup plan', days: Number.POSITIVE_INFINITY },
      ]);
    });
    it('tells of what else there is in S3', () => {
      expect(factOf('backup', [{ type: 'AWS::S3Express::DirectoryBucket', inputs: {} }])).toBe('cannot');
      expect(factOf('encryption', [{ type: 'AWS::S3Tables::TableBucket', inputs: {} }])).toMatchObject([{ key: 'provider-key' }]);
      expect(factOf('admits', [policy])).toMatchObject([{ via: 'resource', anyone: true }]);
      expect(factOf('admits', [{ type: 'AWS::S3::AccessPoint', inputs: {} }])).toEqual([]);
    });
  });
});
