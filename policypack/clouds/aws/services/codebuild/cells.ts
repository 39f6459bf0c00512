import type { Exposure, Store } from '../../../../engine/facts';
import { gather, type Many, one } from '../../../../engine/known';
import type { Near } from '../../near';
import { blocks } from '../../shared/blocks';
import { always, text, yes } from '../../shared/cells';

interface Artifacts {
  readonly type?: unknown;
  readonly encryptionDisabled?: unknown;
}
interface Project {
  readonly artifacts?: Artifacts | null;
  readonly secondaryArtifacts?: readonly Artifacts[] | null;
  readonly logsConfig?: { readonly s3Logs?: { readonly status?: unknown; readonly encryptionDisabled?: unknown } | null } | null;
  readonly encryptionKey?: unknown;
}

/**
 * CodeBuild encrypts artifacts and logs in S3 unless it is told not to, with AWS's key for S3 where none is named (CodeBuild user guide,
 * "Data encryption", and API, 2026).
 */
export const buildStores = (p: Project, around: Near): Many<Store> =>
  gather(
    () => artifactStores(p.artifacts, p, around),
    () => artifactStores(p.secondaryArtifacts, p, around),
    () => {
      const logs = p.logsConfig?.s3Logs;
      return logs && text(logs.status) === 'ENABLED'
        ? one({ what: 'build log', encrypted: !yes(logs.encryptionDisabled), key: () => 'provider-key' })
        : [];
    },
  );
const artifactStores = (artifacts: Artifacts | readonly Artifacts[] | null | undefined, p: Project, around: Near): Many<Store> =>
  blocks(artifacts, artifact =>
    text(artifact.type) === 'NO_ARTIFACTS'
      ? []
      : one({ ...always('build artifacts', () => around.key(p, 'encryptionKey')), encrypted: !yes(artifact.encryptionDisabled) }),
  );

/** A public project shows its builds, logs and artifacts to anyone. */
export const buildExposure = (visibility: () => unknown): Many<Exposure> =>
  gather(() => one({ through: 'its public builds', public: text(visibility()) === 'PUBLIC_READ' }));
