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
    private readonly PolicyVersions _policies;
    private readonly TimeZoneSource? _zones;
    private readonly ImmutableArray<Finding>.Builder _findings;
    private readonly HashSet<(RuleDescriptor Rule, TextSpan Span)> _reported = new();
    private readonly ImmutableArray<Reference>.Builder _references = ImmutableArray.CreateBuilder<Reference>();
    private readonly HashSet<(Symbol Target, TextSpan Span)> _referred = new();
    private readonly ImmutableArray<Suppression>.Builder _suppressions = ImmutableArray.CreateBuilder<Suppression>();
    private readonly List<(Symbol From, Symbol Target)> _needs = new();
    private readonly PolicySymbol _policy;

    /// <summary>The declaration or member that is being bound: where references come from.</summary>
    private Symbol? _from;

    public PolicyBinder(SyntaxTree tree, PolicyVersions policies, TimeZoneSource? zones, ImmutableArray<Finding>.Builder findings)
    {
        _tree = tree;
        _policies = policies;
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
        policies.Add(_policy);
    }

    /// <summary>
    /// The steps of binding. Every file of a project takes one before any takes the next, so that each finds what it needs of the
    /// others: names before what refers to them, values before what is made of them, fields before rules, standards before promises.
    /// </summary>
    public static ImmutableArray<Action<PolicyBinder>> Phases { get; } = ImmutableArray.Create<Action<PolicyBinder>>(
        static b => b.Declare(),
        static b => b.CompletePolicy(),
        static b => b.CompleteValues(),
        static b => b.Complete(b._policy.Figures, b.CompleteFigure),
        static b => b.CompleteShapes(),
        static b => b.CompleteDecisions(),
        static b => b.Complete(b._policy.Roles, b.CompleteRole),
        static b => b.CompleteService());

    /// <summary>A policy with its declarations by name, and nothing in them.</summary>
    public static PolicySymbol Declarations(SyntaxTree tree)
    {
        var binder = new PolicyBinder(tree, new PolicyVersions(PolicyDirectory.Empty), null, ImmutableArray.CreateBuilder<Finding>());
        binder.Declare();
        return binder._policy;
    }

    /// <summary>The policy, filled once every phase is done.</summary>
    public PolicySymbol Policy => _policy;

    /// <summary>What cannot be right where something else is not.</summary>
    public IReadOnlyList<(Symbol From, Symbol Target)> Needs => _needs;

    /// <summary>Reports a finding in this file. What is bound once for each of several requests is reported once.</summary>
    public void Report(RuleDescriptor rule, TextSpan span, string message, Fix? fix = null, params RelatedPlace[] related)
    {
        if (_reported.Add((rule, span)))
        {
            _findings.Add(new Finding(rule, _tree.Text.Path, span, message)
            {
                Fixes = fix is null ? ImmutableArray<Fix>.Empty : ImmutableArray.Create(fix),
                Related = related.ToImmutableArray(),
            });
        }
    }

    /// <summary>Marks what is being bound as wrong, because of a mistake that is reported elsewhere.</summary>
    public void Spoil() => (_from ?? _policy).HasErrors = true;

    /// <summary>Remembers that what is being bound cannot be right where something else is not.</summary>
    public void Need(Symbol target)
    {
        if (_from is not null)
        {
            _needs.Add((_from, target));
        }
    }

    /// <summary>A fix that puts a text in the place of another.</summary>
    public Fix Replace(TextSpan span, string text) =>
        new($"Write '{text}'", ImmutableArray.Create(new TextEdit(_tree.Text.Path, span, text)));

    /// <summary>Remembers that the declaration being bound speaks of a symbol.</summary>
    public void Refer(Symbol target, TextSpan span)
    {
        if (_referred.Add((target, span)))
        {
            _references.Add(new Reference(target, span, _from));
            if (target is FieldSymbol or FigureSymbol or CalendarSymbol or StandardSymbol or ChoiceSymbol || (target is RequestSymbol && _from is not RoleSymbol))
            {
                // A role or a segment with a mistake still is that role; what is computed from a mistake is none.
                Need(target);
            }

            RequireInForce(target.Policy, span);
        }
    }

    private void CompleteValues()
    {
        Complete(_policy.Calendars, CompleteCalendar);
        Complete(_policy.Choices, CompleteChoice);
        Complete(_policy.Segments, CompleteSegment);
        _policy.SegmentsInReach = Reachable<SegmentSymbol>().ToImmutableArray();
    }

    private void CompleteShapes()
    {
        Complete(_policy.Requests, DeclareFields);
        Complete(_policy.Standards, CompleteStandard);
    }

    private void CompleteDecisions()
    {
        Complete(_policy.Requests, CompleteFields);
        Complete(_policy.Standards, CompleteConditions);
        Complete(_policy.Rules, CompleteRule);
        Complete(_policy.Tables, CompleteTable);
        Complete(_policy.Requests, OrderSteps);
    }

    private void CompleteService()
    {
        Complete(_policy.Promises, CompletePromise);
        Complete(_policy.Capacities, CompleteCapacity);
        Complete(_policy.Escalations, CompleteEscalation);
        Complete(_policy.Moments, CompleteMoment);
        Complete(_policy.Journeys, CompleteJourney);
        Complete(_policy.Improvements, CompleteImprovement);
        CompleteExamples();
        _policy.References = _references.ToImmutable();
        _policy.Suppressions = _suppressions.ToImmutable();
        _policy.RolesInReach = _policy.Roles
            .Concat(_policy.References.Select(r => r.Target).OfType<RoleSymbol>())
            .Distinct()
            .ToImmutableArray();
    }

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

    /// <summary>What the policy says of itself; the versions of a policy are told apart by it.</summary>
    private void DeclarePolicy()
    {
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
                case SuppressClauseSyntax suppress:
                    AddSuppression(suppress, null);
                    break;
            }
        }
    }

    /// <summary>What the policy says of others: first those that it uses, for the default calendar may be one of theirs.</summary>
    private void CompletePolicy()
    {
        _policy.LastDay = _policies.EndOf(_policy);
        var uses = ImmutableArray.CreateBuilder<PolicySymbol>();
        var seen = new HashSet<PolicySymbol>();
        foreach (UseClauseSyntax use in _tree.Root.Policy.Clauses.OfType<UseClauseSyntax>())
        {
            if (ResolveUse(use.Policy) is not { } used)
            {
                _hasUnknownUse = true;
            }
            else if (seen.Add(used))
            {
                uses.Add(used);
            }
        }

        _policy.Uses = uses.ToImmutable();
        if (_tree.Root.Policy.Clauses.OfType<DefaultCalendarClauseSyntax>().FirstOrDefault() is { } calendar)
        {
            _policy.DefaultCalendar = Resolve<CalendarSymbol>(calendar.Calendar);
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
