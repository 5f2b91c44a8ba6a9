using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <summary>
/// Binds one policy file: first every declaration becomes a symbol, then the symbols are filled in an order in which each finds what
/// it needs (fields before rules, standards before promises). Reports SVP1xxx and never fails, however broken the file.
/// </summary>
internal sealed partial class PolicyBinder
{
    private readonly SyntaxTree _tree;
    private readonly IReadOnlyDictionary<string, PolicySymbol> _known;
    private readonly IEnumerable<string> _policyNames;
    private readonly TimeZoneSource? _zones;
    private readonly ImmutableArray<Finding>.Builder _findings;
    private readonly ImmutableArray<Reference>.Builder _references = ImmutableArray.CreateBuilder<Reference>();
    private readonly ImmutableArray<Suppression>.Builder _suppressions = ImmutableArray.CreateBuilder<Suppression>();
    private readonly PolicySymbol _policy;

    /// <summary>The declaration or member that is being bound: where references come from.</summary>
    private Symbol? _from;

    public PolicyBinder(
        SyntaxTree tree,
        IReadOnlyDictionary<string, PolicySymbol> known,
        IEnumerable<string> policyNames,
        TimeZoneSource? zones,
        ImmutableArray<Finding>.Builder findings)
    {
        _tree = tree;
        _known = known;
        _policyNames = policyNames;
        _zones = zones;
        _findings = findings;
        PolicySyntax syntax = tree.Root.Policy;
        _policy = new PolicySymbol(new SymbolSource(
            PolicyHeader.NameOf(tree),
            TextOrNull(syntax.Title),
            tree.DocumentationOf(syntax.FirstToken),
            null,
            tree,
            syntax,
            tree.SpanOf(syntax.Name)));
    }

    /// <summary>Binds the file.</summary>
    public PolicySymbol Bind()
    {
        Declare();
        CompletePolicy();
        Complete(_policy.Calendars, CompleteCalendar);
        Complete(_policy.Choices, CompleteChoice);
        Complete(_policy.Segments, CompleteSegment);
        _policy.SegmentsInReach = Reachable<SegmentSymbol>().ToImmutableArray();
        Complete(_policy.Figures, CompleteFigure);
        Complete(_policy.Requests, DeclareFields);
        Complete(_policy.Standards, CompleteStandard);
        Complete(_policy.Requests, CompleteFields);
        Complete(_policy.Standards, CompleteTargets);
        Complete(_policy.Rules, CompleteRule);
        Complete(_policy.Tables, CompleteTable);
        Complete(_policy.Requests, OrderSteps);
        Complete(_policy.Roles, CompleteRole);
        Complete(_policy.Promises, CompletePromise);
        Complete(_policy.Capacities, CompleteCapacity);
        Complete(_policy.Escalations, CompleteEscalation);
        Complete(_policy.Moments, CompleteMoment);
        Complete(_policy.Journeys, CompleteJourney);
        CompleteImprovements();
        CompleteExamples();
        _policy.References = _references.ToImmutable();
        _policy.Suppressions = _suppressions.ToImmutable();
        _policy.RolesInReach = _policy.Roles
            .Concat(_policy.References.Select(r => r.Target).OfType<RoleSymbol>())
            .Distinct()
            .ToImmutableArray();
        return _policy;
    }

    /// <summary>Reports a finding in this file.</summary>
    public void Report(RuleDescriptor rule, TextSpan span, string message, Fix? fix = null, params RelatedPlace[] related) =>
        _findings.Add(new Finding(rule, _tree.Text.Path, span, message)
        {
            Fixes = fix is null ? ImmutableArray<Fix>.Empty : ImmutableArray.Create(fix),
            Related = related.ToImmutableArray(),
        });

    /// <summary>A fix that puts a word in the place of another.</summary>
    public Fix Replace(TextSpan span, string text) =>
        new($"Write '{text}'", ImmutableArray.Create(new TextEdit(_tree.Text.Path, span, text)));

    /// <summary>Remembers that the declaration being bound speaks of a symbol.</summary>
    public void Refer(Symbol target, TextSpan span) => _references.Add(new Reference(target, span, _from));

    private void Complete<T>(ImmutableArray<T> symbols, Action<T> complete)
        where T : Symbol
    {
        foreach (T symbol in symbols)
        {
            _from = symbol;
            complete(symbol);
        }

        _from = null;
    }

    private void CompletePolicy()
    {
        var uses = ImmutableArray.CreateBuilder<PolicySymbol>();
        foreach (ClauseSyntax clause in _tree.Root.Policy.Clauses)
        {
            switch (clause)
            {
                case VersionClauseSyntax version:
                    _policy.Version = Number(version.Number);
                    break;
                case EffectiveClauseSyntax effective:
                    (_policy.EffectiveFrom, _policy.EffectiveUntil) = Effective(effective);
                    break;
                case CurrencyClauseSyntax currency:
                    _policy.Currency = currency.Currency.IsPresent ? Currency(currency.Currency) : null;
                    break;
                case NamespaceClauseSyntax space:
                    _policy.Namespace = string.Join(".", _tree.PartsOf(space.Name));
                    break;
                case OwnerTextClauseSyntax owner:
                    _policy.Owner = TextOrNull(owner.Text);
                    break;
                case ReviewByClauseSyntax review:
                    _policy.ReviewBy = Date(review.Date);
                    break;
                case DefaultCalendarClauseSyntax calendar:
                    _policy.DefaultCalendar = Resolve<CalendarSymbol>(calendar.Calendar);
                    break;
                case UseClauseSyntax use when ResolveUse(use.Policy) is { } used && !uses.Contains(used):
                    uses.Add(used);
                    _policy.Uses = uses.ToImmutable();
                    break;
                case SuppressClauseSyntax suppress:
                    AddSuppression(suppress, null);
                    break;
            }
        }
    }

    private (DateTime? From, DateTime? Until) Effective(EffectiveClauseSyntax clause)
    {
        DateTime? from = Date(clause.Date);
        DateTime? until = clause.Until is { } u ? Date(u.Date) : null;
        if (until < from)
        {
            Report(
                Rules.Names.OutOfRangeRule.Descriptor,
                _tree.SpanOf(clause.Until!.Date),
                $"It ends on {Words.Date(until!.Value)}, before it starts on {Words.Date(from!.Value)}. Write an 'until' that is not before 'effective'.");
        }

        return (from, until);
    }

    private void AddSuppression(SuppressClauseSyntax clause, DeclarationSyntax? scope)
    {
        if (clause.Code.IsPresent)
        {
            _suppressions.Add(new Suppression(_tree.TextOf(clause.Code), TextOrNull(clause.Reason) ?? string.Empty, scope, clause));
        }
    }

    private void AddSuppressions(IEnumerable<ClauseSyntax> clauses, DeclarationSyntax scope)
    {
        foreach (ClauseSyntax clause in clauses)
        {
            if (clause is SuppressClauseSyntax suppress)
            {
                AddSuppression(suppress, scope);
            }
        }
    }
}
