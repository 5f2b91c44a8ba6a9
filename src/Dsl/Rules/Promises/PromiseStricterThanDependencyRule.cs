using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Capacity;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Promises;

// Within the namespace, where the model's deadlines come before the runtime's.
using PolicyLint.Dsl.Symbols;

/// <summary>
/// SVP4016: a promise that is due before others have to deliver what it rests on, or of a greater share than they give in the same
/// time. What others commit to runs by the clock, unless it is in working days.
/// </summary>
public sealed class PromiseStricterThanDependencyRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4016", "Promise no more than those it depends on", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (PromiseSymbol promise in context.Policy.Promises)
        {
            DependsOnClauseSyntax[] clauses = ((PromiseSyntax)promise.Syntax).Block.Clauses.OfType<DependsOnClauseSyntax>().ToArray();
            if (clauses.Length != promise.Dependencies.Length)
            {
                continue;
            }

            for (int i = 0; i < clauses.Length; i++)
            {
                Dependency dependency = promise.Dependencies[i];
                if (Targets.Of(promise).FirstOrDefault(target => IsStricter(target, dependency)) is { } target)
                {
                    Report(context, promise, target, dependency, clauses[i]);
                }
            }
        }
    }

    private static bool IsStricter(StandardTarget target, Dependency dependency)
    {
        if (target.Deadline is not { } due || target.Share <= 0m)
        {
            return false;
        }

        Deadline theirs = DeadlineOf(dependency);
        return OutlastsOf(theirs, due) || (Strictness.Of(due, theirs) == 0 && target.Share > dependency.Share);
    }

    /// <summary>Whether others may still be in time when the promise is broken, whenever the case comes in: on one clock, else even against the longest that opening hours leave.</summary>
    private static bool OutlastsOf(Deadline theirs, Deadline due) => theirs.Within!.Clock is { } clock
        ? WeekDeadline.Of(due) is { } week && (Fraction)clock.Ticks / TimeSpan.TicksPerMinute > week.LongestByTheClock
        : Strictness.Of(due, theirs) > 0;

    private static Deadline DeadlineOf(Dependency dependency) => new(dependency.Within, null, 0, dependency.Within.WorkingDays?.Calendar);

    private static void Report(RuleContext context, PromiseSymbol promise, StandardTarget target, Dependency dependency, DependsOnClauseSyntax clause)
    {
        SyntaxTree tree = context.Tree;
        bool isLater = OutlastsOf(DeadlineOf(dependency), target.Deadline!);
        string gives = (clause.Target is { } share ? tree.TextOf(share.Percent) + " " : string.Empty) + "within " + tree.TextOf(clause.Duration);
        TextSpan span = CapacityWords.TargetOf(promise) is not { } own ? promise.NameSpan : tree.SpanOf(isLater ? own.Deadline : own.Share);
        context.Report(
            promise,
            span,
            CapacityWords.Promised(promise, target.Share) + ", and depends on " + Quoted.Text(dependency.Text) + ", which comes " + Quoted.Short(gives)
                + ". Agree on more with them, or promise " + (isLater ? "a later time" : "a smaller share") + ".",
            ImmutableArray.Create(new RelatedPlace(tree.Text.Path, tree.SpanOf(clause), "What it depends on.")));
    }
}
