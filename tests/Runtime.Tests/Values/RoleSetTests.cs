using FsCheck;
using FsCheck.Fluent;

namespace PolicyLint.Tests.Values;

public sealed class RoleSetTests
{
    private enum Role
    {
        Agent,
        TeamLead,
        Director,
        LastInWord = 63,
        FirstBeyond = 64,
        Far = 300,
    }

    private enum Narrow : byte
    {
        One = 1,
    }

    [Fact]
    public void TheEmptySetHasNothing()
    {
        RoleSet<Role> none = default;
        Assert.True(none.IsEmpty);
        Assert.Empty(none);
        Assert.True(none.Count == 0);
        Assert.False(none.Contains(Role.Agent));
        Assert.False(none.Contains(Role.Far));
        Assert.False(none.Contains((Role)(-1)));
        Assert.Equal("{}", none.ToString());
        Assert.Equal(RoleSet<Role>.Empty, none);
    }

    [Fact]
    public void RolesAreEnumeratedInTheOrderOfTheirNumbers()
    {
        RoleSet<Role> set = [Role.Far, Role.Director, Role.FirstBeyond, Role.Agent, Role.LastInWord, Role.Director];
        Assert.Equal([Role.Agent, Role.Director, Role.LastInWord, Role.FirstBeyond, Role.Far], set);
        Assert.Equal(5, set.Count);
        Assert.Equal("{Agent, Director, LastInWord, FirstBeyond, Far}", set.ToString());
        Assert.True(set.Contains(Role.Far) && set.Contains(Role.FirstBeyond) && !set.Contains(Role.TeamLead) && !set.Contains((Role)301));
    }

    [Fact]
    public void AddingChangesTheResultOnly()
    {
        var one = RoleSet<Role>.Of(Role.FirstBeyond);
        var two = one.Add(Role.Far).Add((Role)65);
        Assert.Equal([Role.FirstBeyond], one);
        Assert.Equal(3, two.Count);
        Assert.Equal(two, two.Add(Role.Far));
    }

    [Fact]
    public void SetsAreComparedByValue()
    {
        RoleSet<Role> a = [Role.Agent, Role.Far];
        RoleSet<Role> b = [Role.Far, Role.Agent];
        Assert.True(a == b && a.Equals((object)b));
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.True(a != b.Add(Role.Director));
        Assert.True(a != RoleSet<Role>.Of(Role.Agent));
        Assert.False(a.Equals("{Agent, Far}"));
    }

    [Fact]
    public void NumbersThatNoRoleHasAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RoleSet<Role>.Of((Role)(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RoleSet<Role>.Of((Role)int.MaxValue));
        Assert.Throws<NotSupportedException>(() => RoleSet<Narrow>.Of(Narrow.One));
    }

    [Fact]
    public void ASetBehavesLikeASet() => Prop.ForAll(Roles(), Roles(), (left, right) =>
    {
        RoleSet<Role> a = [.. left];
        RoleSet<Role> b = [.. right];
        var union = a.Union(b);
        return union.SequenceEqual(left.Union(right).Order()).Label("union")
            .And((union == b.Union(a)).Label("commutative"))
            .And((union.Count == left.Union(right).Count()).Label("count"))
            .And((a.IsEmpty == (left.Length == 0)).Label("empty"))
            .And(left.All(a.Contains).Label("contains"))
            .And(((a == b) == left.ToHashSet().SetEquals(right)).Label("equality"));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void UpTo64RolesNothingIsAllocated()
    {
        static int Measure()
        {
            var sum = 0;
            for (var i = 0; i < 100; i++)
            {
                var set = RoleSet<Role>.Empty.Add(Role.TeamLead).Union(RoleSet<Role>.Of(Role.LastInWord));
                foreach (var role in set)
                {
                    sum += (int)role;
                }

                sum += set.Contains(Role.Director) ? 1 : set.Count;
            }

            return sum;
        }

        _ = Measure();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = Measure();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(100 * (1 + 63 + 2), sum);
        Assert.Equal(0, allocated);
    }

    private static Arbitrary<Role[]> Roles() => Gen.Choose(0, 200).Select(number => (Role)number).ArrayOf().ToArbitrary();
}
