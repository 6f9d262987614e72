import type { Study } from "../study/schema.ts";
import type { Proposal } from "./proposal.ts";

/** A study with these proposals; an earlier one of the same thing gives way, all others stay where they are. */
export function withProposals(study: Study, added: readonly Proposal[]): Study {
  const subjects = new Map(added.map((proposal) => [subjectOf(proposal), proposal]));
  const before = study.proposals ?? [];
  const known = new Set(before.map(subjectOf));
  const kept = before.map((proposal) => subjects.get(subjectOf(proposal)) ?? proposal);
  const proposals = [
    ...kept,
    ...[...subjects].filter(([subject]) => !known.has(subject)).map(([, proposal]) => proposal),
  ];
  return proposals.length === 0 ? study : { ...study, proposals };
}

/** What a proposal is about: there is one at a time. */
function subjectOf(proposal: Proposal): string {
  switch (proposal.kind) {
    case "theme":
    case "split":
      return `${proposal.kind} ${proposal.theme}`;
    case "merge":
      return `merge ${proposal.themes.toSorted().join(" ")}`;
    case "opening":
      return `opening ${proposal.profile}`;
  }
}
