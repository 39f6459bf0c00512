import { type Drawn, render } from '../../preview/render';
import type { OwnLevels, Report, Subject } from '../report/report';
import { summary } from '../report/words/summary';
import type { Look } from './format';
import { noteSeverity, ownPolicies, violationOf } from './pulumi';

type Diagnostic = Drawn['diagnostics'][number];

/** A program that was previewed, in the shape that people know from `pulumi preview`. */
export function previewed(report: Report, subject: Subject, { colors }: Look): string {
  const { stack, packs, resources, others, remediations, warnings, leftOut } = subject.program!;
  const own = packs.slice(0, 1).map(({ name, version }) => `${name}@v${version}`)[0]!;
  return render(
    {
      stack,
      packs: packs.map(({ folder, ...pack }) => ({ ...pack, dir: folder })),
      resources: resources.map(({ location, ...resource }) => ({
        ...resource,
        ...(location && { source: { file: location.file, line: location.line ?? 1 } }),
      })),
      diagnostics: [...ours(report, subject, own), ...others.map(({ resource, ...other }) => ({ ...other, urn: resource }))],
      remediations: remediations.map(({ pack, policy, resource }) => ({ pack, policy, urn: resource })),
      warnings,
      leftOut,
    },
    { color: colors.isColorSupported, summary: summary(report) },
  );
}

function ours({ levels, exceptions }: Report, subject: Subject, pack: string): readonly Diagnostic[] {
  const findings = subject.findings.map((finding): Diagnostic => {
    const { policy, level, severity, resource } = finding;
    return { pack, policy, level, severity, message: violationOf(finding).message, urn: resource };
  });
  const notes = (Object.keys(ownPolicies) as (keyof OwnLevels)[])
    .filter(policy => levels[policy] !== 'disabled')
    .flatMap(policy =>
      ownPolicies[policy]
        .says(subject, exceptions)
        .map(({ message, urn = '' }): Diagnostic => ({ pack, policy, level: levels[policy], severity: noteSeverity, message, urn })),
    );
  return [...findings, ...notes];
}
