using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>A test of bills of materials, or of those of native programs; where what makes them can't be had, the run says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BillFactAttribute : FactAttribute
{
    public BillFactAttribute(bool ofNativePrograms = false)
    {
        if ((BillMaker.Missing ?? (ofNativePrograms ? NativeCompiler.Missing : null)) is { } reason)
        {
            Skip = reason;
        }
    }
}
