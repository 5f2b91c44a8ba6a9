namespace PolicyLint.Tests.Decisions;

public sealed class HeldClausesTests
{
    [Fact]
    public void ItIsTheSetOfItsNumbers()
    {
        var random = new Random(7);
        for (int round = 0; round < 500; round++)
        {
            int most = random.Next(1, 300);
            var expected = new HashSet<int>();
            HeldClauses held = default;
            for (int i = 0; i < random.Next(20); i++)
            {
                int number = random.Next(most);
                expected.Add(number);
                held = held.With(number);
            }

            Assert.Equal(expected.Order(), Enumerable.Range(-5, 400).Where(held.Contains));
            Assert.Equal("{" + string.Join(", ", expected.Order()) + "}", held.ToString());
            Assert.Equal(expected.Count == 0, held.IsEmpty);
            HeldClauses again = expected.OrderDescending().Aggregate(default(HeldClauses), (all, n) => all.With(n));
            Assert.True(held == again && held.GetHashCode() == again.GetHashCode());
            int other = Enumerable.Range(0, 400).First(n => !expected.Contains(n) && random.Next(3) == 0);
            Assert.True(held != held.With(other));
        }
    }

    [Fact]
    public void ALargerSetLeavesTheSmallerAlone()
    {
        HeldClauses few = default(HeldClauses).With(200);
        _ = few.With(201);
        Assert.Equal("{200}", few.ToString());
        Assert.Equal(few, few.With(-1));
    }

    [Fact]
    public void UpTo128NothingIsAllocated()
    {
        _ = All(128);
        long before = GC.GetAllocatedBytesForCurrentThread();
        HeldClauses held = All(128);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(0, bytes);
        Assert.True(held.Contains(127) && !held.Contains(128));

        static HeldClauses All(int count)
        {
            HeldClauses all = default;
            for (int i = 0; i < count; i++)
            {
                all = all.With(i);
            }

            return all;
        }
    }
}
