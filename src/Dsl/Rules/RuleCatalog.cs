using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Calendars;
using PolicyLint.Dsl.Rules.Capacity;
using PolicyLint.Dsl.Rules.Decisions;
using PolicyLint.Dsl.Rules.Escalation;
using PolicyLint.Dsl.Rules.Examples;
using PolicyLint.Dsl.Rules.Exceptions;
using PolicyLint.Dsl.Rules.Experience;
using PolicyLint.Dsl.Rules.Improvement;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Rules.Promises;
using PolicyLint.Dsl.Rules.Style;
using PolicyLint.Dsl.Rules.Syntax;

namespace PolicyLint.Dsl.Rules;

/// <summary>Every rule, written out: nothing is looked for at run time. A rule that isn't here isn't run, and can't be configured.</summary>
public static class RuleCatalog
{
    /// <summary>The rules over the model, in the order in which they run.</summary>
    public static ImmutableArray<PolicyRule> Rules { get; } = ImmutableArray.Create<PolicyRule>(
        new IdentifierCollisionRule(),
        new UnusedDeclarationRule(),
        new UnreadableSettingRule(),
        new RuleWithoutExceptionsRule(),
        new RuleWithoutReasonRule(),
        new RuleNeverAppliesRule(),
        new ExceptionNeverAppliesRule(),
        new ExceptionAlwaysAppliesRule(),
        new OverlappingExceptionsRule(),
        new ConflictingOutputsRule(),
        new UndecidedOutputRule(),
        new PointlessRuleRule(),
        new BoundaryGapRule(),
        new NothingBendsForTheBestRule(),
        new BurdensManyRule(),
        new ReviewOverdueRule(),
        new IdleConditionRule(),
        new UnknownInTableRule(),
        new TooManyApprovalsRule(),
        new NearestRoleRule(),
        new LimitBelowAmountRule(),
        new SlowLadderRule(),
        new IdleStepRule(),
        new LadderGoesDownRule(),
        new DependentApproverRule(),
        new CircularReportsRule(),
        new UnstaffedRoleRule(),
        new DearApprovalRule(),
        new RoleWithoutApprovalRule(),
        new PromiseExceedsCapacityRule(),
        new PromiseLikelyMissedRule(),
        new ClockPromiseRule(),
        new HighOccupancyRule(),
        new UnbackedPromiseRule(),
        new PromiseStricterThanStandardRule(),
        new ContradictingPromisesRule(),
        new UnmeasurableTargetRule(),
        new PromiseWithoutRecoveryRule(),
        new SlowRecoveryRule(),
        new PeakBreaksPromiseRule(),
        new UnmeasuredStandardRule(),
        new TooManyPromisesRule(),
        new PromiseStricterThanDependencyRule(),
        new ContradictingTargetsRule(),
        new RoleStaffsSeveralRule(),
        new RecoveryWorthMoreRule(),
        new RecoveryAboveLimitRule(),
        new CalendarHoursRule(),
        new ImprovementExceedsCapacityRule(),
        new LateWarningRule(),
        new StandingClockRule(),
        new FragilePromiseRule(),
        new TooSteepImprovementRule(),
        new ImprovementWithoutBaseRule(),
        new TooManyImprovementsRule(),
        new ImprovementPastCeilingRule(),
        new OnlyCoreStandardsRule(),
        new ExperienceWithoutCoreRule(),
        new MomentWithoutOwnerRule(),
        new JourneyWithoutExperienceRule(),
        new DecidesWithoutCoachingRule(),
        new NoFollowUpRule(),
        new NobodyMayBendRule(),
        new ExampleNotMetRule(),
        new ExampleIncompleteRule(),
        new ClauseWithoutExampleRule(),
        new ExamplesAlikeRule(),
        new RequestTooLargeRule(),
        new UnformattedFileRule());

    /// <summary>All rules by code: those over the model, and those that are reported while a file is read, bound or judged.</summary>
    public static ImmutableArray<RuleDescriptor> All { get; } = Rules.Select(rule => rule.Descriptor)
        .Concat(ReportedOnTheWay())
        .OrderBy(rule => rule.Code, StringComparer.Ordinal)
        .ToImmutableArray();

    /// <summary>The rule of a code; null where there is none.</summary>
    public static RuleDescriptor? Find(string code)
    {
        foreach (RuleDescriptor rule in All)
        {
            if (rule.Code == code)
            {
                return rule;
            }
        }

        return null;
    }

    private static RuleDescriptor[] ReportedOnTheWay() => new[]
    {
        UnexpectedTokenRule.Descriptor,
        UnterminatedRule.Descriptor,
        MalformedValueRule.Descriptor,
        NestingRule.Descriptor,
        ClauseRule.Descriptor,
        EncodingRule.Descriptor,
        UnknownNameRule.Descriptor,
        DuplicateNameRule.Descriptor,
        WrongKindRule.Descriptor,
        TypeMismatchRule.Descriptor,
        MixedCurrenciesRule.Descriptor,
        CircularReferenceRule.Descriptor,
        DivisionByZeroRule.Descriptor,
        OutOfRangeRule.Descriptor,
        UselessSuppressionRule.Descriptor,
        OverlappingVersionsRule.Descriptor,
        UnknownToMachineRule.Descriptor,
    };
}
