using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Capacity;

/// <summary>Why a promise cannot be kept, as SVP4001 says it.</summary>
/// <param name="Span">The smallest text to change.</param>
/// <param name="Message">The figures, and what would put it right.</param>
/// <param name="Related">The other parties.</param>
/// <param name="Fixes">Repairs, the best first.</param>
internal sealed record ImpossibleClaim(TextSpan Span, string Message, ImmutableArray<RelatedPlace> Related, ImmutableArray<Fix> Fixes);
