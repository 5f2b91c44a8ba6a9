using RealPolicies.Policies;

namespace PolicyLint.Samples.Tests.Cases;

/// <summary>Ofcom's automatic compensation: a repair, an appointment, a start.</summary>
internal static class OfcomCases
{
    public static CaseOutcome Decide(CaseInputs inputs)
    {
        // The holidays are the policy's own: a case may only name days that it closes.
        Assert.All(inputs.Dates("holidays"), d => Assert.False(OfcomAutomaticCompensation.Calendars.WorkingDays.IsWorkingDay(d)));
        switch (inputs.Text("event"))
        {
            case "total_loss":
                return Repair(inputs, OfcomAutomaticCompensation.Fault.TotalLoss);

            case "slow_or_intermittent":
                return Repair(inputs, OfcomAutomaticCompensation.Fault.Poor);

            case "missed_appointment":
                OfcomAutomaticCompensation.AppointmentDecision missed = OfcomAutomaticCompensation.Decide(new OfcomAutomaticCompensation.Appointment
                {
                    Day = inputs.Date("date"),
                    Attended = inputs.YesNo("attended"),
                    CancelledBefore = inputs.Hours("cancelled_hours_before"),
                });
                return new() { { "compensation_gbp", missed.Compensation } };

            case "delayed_start":
                OfcomAutomaticCompensation.StartDecision start = OfcomAutomaticCompensation.Decide(new OfcomAutomaticCompensation.Start { Promised = inputs.Date("promised"), Live = inputs.Date("live") });
                return new() { { "compensation_gbp", start.Compensation }, { "days", (decimal)start.Days } };

            case var other:
                throw new NotSupportedException(other);
        }
    }

    private static CaseOutcome Repair(CaseInputs inputs, OfcomAutomaticCompensation.Fault fault)
    {
        // One payment covers all the services that are down: the policy does not ask which.
        inputs.DecidesNothing("services_down");
        OfcomAutomaticCompensation.RepairDecision repair = OfcomAutomaticCompensation.Decide(new OfcomAutomaticCompensation.Repair
        {
            Fault = fault,
            Reported = inputs.Date("reported"),
            Fixed = inputs.Date("fixed"),
        });
        return new() { { "compensation_gbp", repair.Compensation }, { "days", (decimal)repair.Days }, { "deadline", repair.Deadline } };
    }
}
