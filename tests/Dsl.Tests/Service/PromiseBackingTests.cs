using System.Collections.Immutable;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Tests.Service;

public sealed class PromiseBackingTests
{
    [Fact]
    public void Own_capacities_come_before_those_of_the_standard()
    {
        StandardSymbol standard = Model.Standard();
        PromiseSymbol promise = Model.Promise(standard);
        CapacitySymbol ofStandard = Serving(standard);
        CapacitySymbol ofPromise = Serving(promise);

        Assert.Same(ofPromise, Assert.Single(PromiseBacking.CapacitiesOf(promise, served => served == promise ? [ofPromise] : [ofStandard])));
        Assert.Same(ofStandard, Assert.Single(PromiseBacking.CapacitiesOf(promise, served => served == promise ? [] : [ofStandard])));
    }

    [Fact]
    public void Own_target_comes_before_the_standards() =>
        Assert.Equal(0.9m, PromiseBacking.ShareOf(Model.Promise(Model.Standard(Model.Target(0.95m)), Model.Target(0.9m))));

    [Fact]
    public void Of_targets_that_hold_together_the_greatest_counts() =>
        Assert.Equal(0.95m, PromiseBacking.ShareOf(Model.Promise(Model.Standard(Model.Target(0.8m), Model.Target(0.95m)))));

    [Fact]
    public void Of_rows_that_divide_the_cases_the_least_counts() =>
        Assert.Equal(0.6m, PromiseBacking.ShareOf(Model.Promise(Model.Standard(Model.Target(0.95m, isConditional: true), Model.Target(0.6m, isOtherwise: true)))));

    [Fact]
    public void Rows_that_leave_cases_out_promise_nothing_of_all() =>
        Assert.Null(PromiseBacking.ShareOf(Model.Promise(Model.Standard(Model.Target(0.95m, isConditional: true)))));

    [Fact]
    public void A_share_without_a_time_is_no_matter_of_capacity() =>
        Assert.Null(PromiseBacking.ShareOf(Model.Promise(Model.Standard(Model.Target(0.9m, isTimed: false)))));

    [Fact]
    public void Of_everything_that_a_capacity_serves_the_least_is_asked_of_it()
    {
        StandardSymbol calls = Model.Standard();
        StandardSymbol mails = Model.Standard();
        PromiseSymbol onCalls = Model.Promise(calls, Model.Target(0.9m));
        PromiseSymbol onMails = Model.Promise(mails, Model.Target(0.7m));
        ImmutableArray<PromiseSymbol> On(StandardSymbol standard) => standard == calls ? [onCalls] : [onMails];

        Assert.Equal(0.7m, PromiseBacking.ShareAskedOfAll([Serving(calls, mails)], On));
        Assert.Equal(0.9m, PromiseBacking.ShareAskedOfAll([Serving(calls)], On));
        Assert.Equal(0m, PromiseBacking.ShareAskedOfAll([Serving(calls, mails)], standard => standard == calls ? [onCalls] : []));
    }

    [Fact]
    public void A_promise_to_some_asks_nothing_for_the_others()
    {
        StandardSymbol standard = Model.Standard();
        PromiseSymbol promise = Model.Promise(standard, Model.Target(0.9m), Model.Segment());

        Assert.Equal(0m, PromiseBacking.ShareAskedOfAll([Serving(standard)], _ => [promise]));
        Assert.Equal(0.9m, PromiseBacking.ShareAskedOfAll([Serving(promise)], _ => []));
    }

    private static CapacitySymbol Serving(params Symbol[] served)
    {
        CapacitySymbol capacity = Model.Capacity(null, null, null);
        capacity.Serves = [.. served];
        return capacity;
    }
}
