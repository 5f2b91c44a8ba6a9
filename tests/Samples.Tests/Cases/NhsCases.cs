using RealPolicies.Policies;

namespace PolicyLint.Samples.Tests.Cases;

/// <summary>NHS England's standards: a month that meets one, or a wait that is within one.</summary>
internal static class NhsCases
{
    public static CaseOutcome Decide(CaseInputs inputs)
    {
        NhsEnglandStandards.Pathway pathway = inputs.Text("standard") switch
        {
            "ae_4h" => NhsEnglandStandards.Pathway.Emergency,
            "rtt_18w" => NhsEnglandStandards.Pathway.ReferralToTreatment,
            "diagnostic_6w" => NhsEnglandStandards.Pathway.Diagnostics,
            "cancer_31d" => NhsEnglandStandards.Pathway.Cancer31Days,
            "cancer_62d" => NhsEnglandStandards.Pathway.Cancer62Days,
            var other => throw new NotSupportedException(other),
        };
        if (inputs.Has("total"))
        {
            NhsEnglandStandards.MonthlyReturnDecision month = NhsEnglandStandards.Decide(new NhsEnglandStandards.MonthlyReturn
            {
                Pathway = pathway,
                Month = new DateOnly(2019, 3, 31),
                InTime = inputs.Count("within_target"),
                Total = inputs.Count("total"),
            });
            return new() { { "met", month.Met } };
        }

        var started = new DateTime(2019, 3, 4, 9, 0, 0);
        NhsEnglandStandards.WaitDecision wait = NhsEnglandStandards.Decide(new NhsEnglandStandards.Wait
        {
            Pathway = pathway,
            Started = started,
            Ended = inputs.Has("wait_minutes") ? started + inputs.Minutes("wait_minutes") : started + inputs.Days("wait_days"),
        });
        return new() { { "within", wait.InTime } };
    }
}
