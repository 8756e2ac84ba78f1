package shop;

public final class Cart {
    /** Adds up the prices; a negative one is refused. */
    public static int total(int... prices) {
        int sum = 0;
        for (int price : prices) {
            if (price < 0) {
                throw new IllegalArgumentException("negative");
            }
            sum += price;
        }
        return sum;
    }

    public static String label(int sum) {
        if (sum == 0) {
            return "empty";
        }
        return "full";
    }
}
