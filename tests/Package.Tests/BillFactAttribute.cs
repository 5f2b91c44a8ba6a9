using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>A test of bills of materials; where what makes them can't be had, the run says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BillFactAttribute : FactAttribute
{
    public BillFactAttribute()
    {
        if (BillMaker.Missing is { } reason)
        {
            Skip = reason;
        }
    }
}
