using System.Collections.Immutable;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <content>Promises: what is promised, and what happens when it is broken.</content>
internal sealed partial class PolicyBinder
{
    private void CompletePromise(PromiseSymbol promise)
    {
        ImmutableArray<Dependency>.Builder dependencies = ImmutableArray.CreateBuilder<Dependency>();
        List<ClauseSyntax> clauses = Clauses(((PromiseSyntax)promise.Syntax).Block).ToList();

        // The standard and the calendar come first, whatever the order written: every other clause may count working days by them.
        StandardClauseSyntax? kept = clauses.OfType<StandardClauseSyntax>().FirstOrDefault();
        promise.Standard = kept is null ? null : Resolve<StandardSymbol>(kept.Standard);
        _during = promise.Standard is { } of ? ReachOf(of) : kept is null ? null : new Reach(null);
        PromiseTargetClauseSyntax? target = clauses.OfType<PromiseTargetClauseSyntax>().FirstOrDefault();
        if (target?.During is { } own)
        {
            promise.During = Resolve<CalendarSymbol>(own.Calendar);
            _during = new Reach(promise.During);
        }

        foreach (ClauseSyntax clause in clauses)
        {
            switch (clause)
            {
                case PromiseTargetClauseSyntax when target is not null:
                    promise.OwnTarget = Target(target.Share, target.Deadline, promise.During ?? promise.Standard?.During);
                    break;
                case SourceClauseSyntax source:
                    promise.Source = TextOrNull(source.Text);
                    break;
                case ToSegmentsClauseSyntax to:
                    promise.Segments = ResolveAll<SegmentSymbol>(to.Segments);
                    break;
                case IfBrokenClauseSyntax broken:
                    promise.Recovery = Recovery(broken.Block);
                    break;
                case DependsOnClauseSyntax depends when Due(depends.Duration, "The time of a dependency") is { } within:
                    dependencies.Add(new Dependency(Text(depends.Text), Share(depends.Target?.Percent), within));
                    break;
                case FollowUpClauseSyntax follow:
                    promise.FollowUpWithin = Due(follow.Duration, "The time of a follow-up");
                    promise.FollowUpBy = follow.By is { } by ? Resolve<RoleSymbol>(by.Role) : null;
                    break;
            }
        }

        promise.Dependencies = dependencies.ToImmutable();
        _during = null;
    }

    private Recovery Recovery(BlockSyntax block)
    {
        var recovery = new Recovery(null, null, null, null, null);
        foreach (ClauseSyntax clause in block.Clauses)
        {
            switch (clause)
            {
                case FixClauseSyntax fix:
                    recovery = recovery with { Fix = TextOrNull(fix.Text), FixWithin = ClockTime(fix.Duration, "The time to put things right") };
                    break;
                case SurpriseClauseSyntax surprise:
                    recovery = recovery with { Surprise = TextOrNull(surprise.Text), SurpriseWorth = Money(surprise.Worth?.Money) };
                    break;
                case PayClauseSyntax pay:
                    recovery = recovery with { Payment = Payment(pay) };
                    break;
            }
        }

        return recovery;
    }

    private Payment Payment(PayClauseSyntax syntax)
    {
        FigureSymbol? figure = null;
        FieldSymbol? output = null;
        if (syntax.Ref is { } reference)
        {
            if (RequestBefore(reference, out SyntaxToken member) is { } request)
            {
                output = Member(
                    request,
                    member,
                    "output",
                    static f => f.Kind is FieldKind.Output or FieldKind.Formula,
                    static _ => "is not decided, and only what is decided can be paid. Name an output of money.");
            }
            else
            {
                figure = Resolve<FigureSymbol>(reference);
            }

            if ((output?.Type ?? figure?.Type) is { Kind: not (TypeKind.Money or TypeKind.Error) } type)
            {
                Report(
                    TypeMismatchRule.Descriptor,
                    _tree.SpanOf(reference),
                    $"{Quote(reference)} is {ExpressionBinder.An(type)}, and only money can be paid. Name a figure or an output of money.");
            }
        }

        Money? amount = Money(syntax.Money);
        Money? upTo = Money(syntax.Limit?.Money);
        string? currency = amount?.Currency ?? figure?.Type.Currency ?? output?.Type.Currency;
        if (upTo is { } cap && currency is not null && cap.Currency != currency)
        {
            Report(MixedCurrenciesRule.Descriptor, _tree.SpanOf(syntax.Limit!.Money), $"What is paid is in {currency}, and its limit in {cap.Currency}. Write both in one currency.");
        }

        return new Payment(
            amount,
            figure,
            output,
            syntax.Per is { } per ? Period(per.Period) : null,
            syntax.Per is { Started.IsNone: false },
            upTo,
            syntax.Within is { } within ? Due(within.Duration, "The time to pay in") : null);
    }

    /// <summary>The request that stands before the last dot of a name, and the token after it; null, silently, where none stands there.</summary>
    private RequestSymbol? RequestBefore(RefSyntax syntax, out SyntaxToken member)
    {
        SyntaxToken[] tokens = _tree.NamesOf(syntax).ToArray();
        member = tokens.LastOrDefault();
        if (tokens.Length < 2 || Find(tokens.Take(tokens.Length - 1).Select(_tree.NameOf).ToImmutableArray()) is not RequestSymbol request)
        {
            return null;
        }

        Refer(request, _tree.SpanOf(tokens[tokens.Length - 2]));
        return request;
    }
}
